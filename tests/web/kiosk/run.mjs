#!/usr/bin/env node
// The lobby tablet, and a device that keeps the site, against a real relay:
// node tests/web/kiosk/run.mjs CORE [SITE]
// CORE is the folder of foyer.js and foyer.wasm, of which a second release is built.
// With ONLY=words in the environment, the checks whose names hold these words; with FOYER_LONG=1 or
// ROUNDS=n as many clients in a row.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open_browser, root } from '../browser.mjs';
import { place } from '../embed/place.mjs';
import { make_world } from '../embed/world.mjs';
import { run_all } from '../suite.mjs';
import '../release/kept_test.mjs';
import '../release/offline_test.mjs';
import '../release/two_tabs_test.mjs';
import './kiosk_test.mjs';
import './aids_test.mjs';
import './robot_test.mjs';

place.shots = join(root, 'build/shots');
mkdirSync(place.shots, { recursive: true });
place.core = process.argv[2];
place.world = await make_world(process.argv[3], ['--rate', '1000', '--burst', '100000']);
place.browser = await open_browser();
const good = await run_all();
await place.browser.close();
await place.world.close();
// A check that failed has perhaps left a server open.
process.exit(good ? 0 : 1);
