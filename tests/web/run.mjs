#!/usr/bin/env node
// The page's tests in Chromium: node tests/web/run.mjs SAMPLE_SITE
import { open_browser } from './browser.mjs';
import { access_checks } from './access_test.mjs';
import { behaviour_checks } from './behaviour_test.mjs';
import { look_checks } from './look_test.mjs';
import { serve } from './serve.mjs';
import { run_all } from './suite.mjs';

const sample = await serve(process.argv[2]);
const browser = await open_browser();
behaviour_checks(() => browser, () => sample, (change) => serve(process.argv[2], change));
access_checks(() => browser, () => sample);
look_checks(() => browser, () => sample);
const good = await run_all();
await browser.close();
sample.close();
process.exitCode = good ? 0 : 1;
