import { code_is_here, type MakeWear } from './code.ts';
import { wear } from './wear.ts';

const make: MakeWear = (look) => wear(look);
document.dispatchEvent(new CustomEvent(code_is_here, { detail: make }));
