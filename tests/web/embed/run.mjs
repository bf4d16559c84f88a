#!/usr/bin/env node
// The intake in an agency's page, against a real relay: node tests/web/embed/run.mjs [SITE]
// With ONLY=words in the environment, the checks whose names hold these words.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open_browser, root } from '../browser.mjs';
import { run_all } from '../suite.mjs';
import { place } from './place.mjs';
import { make_world } from './world.mjs';
import './embed_test.mjs';
import './border_test.mjs';
import './tokens_test.mjs';
import './seen_test.mjs';
import './walk_in_test.mjs';
import '../hostile_host/frame_test.mjs';
import '../hostile_host/host_test.mjs';
import '../hostile_host/leaks_test.mjs';

place.shots = join(root, 'build/shots');
mkdirSync(place.shots, { recursive: true });
place.world = await make_world(process.argv[2]);
place.browser = await open_browser();
const good = await run_all();
await place.browser.close();
await place.world.close();
// A check that failed has perhaps left a server open.
process.exit(good ? 0 : 1);
