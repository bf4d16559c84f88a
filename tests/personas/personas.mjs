// All twelve, three who share one device, and who tries each check of it; the longest first, so
// that two at a time end together.
import { persona as p15 } from './p15_support_group.mjs';
import { persona as p09 } from './p09_lobby_tablet.mjs';
import { persona as p03 } from './p03_family_of_four.mjs';
import { persona as p01 } from './p01_keyboard_and_screen_reader.mjs';
import { persona as p07 } from './p07_leaves_at_the_risks.mjs';
import { persona as p02 } from './p02_spanish_on_an_old_phone.mjs';
import { persona as p05 } from './p05_misses_a_point_twice.mjs';
import { persona as p06 } from './p06_refuses_text_messages.mjs';
import { persona as p10 } from './p10_deaf_signer.mjs';
import { persona as p11 } from './p11_ward_and_guardian.mjs';
import { persona as p17 } from './p17_wants_paper.mjs';
import { persona as p13 } from './p13_minor_alone.mjs';
import { persona as checks } from './device_checks.mjs';
import { persona as three } from './three_turns.mjs';

export const personas = [p15, three, p09, p03, p01, p07, p02, p05, p06, p10, p11, p17, p13, checks];
