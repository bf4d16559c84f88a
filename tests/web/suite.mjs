// Runs checks one after another and counts them. A check fails by throwing.
import assert from 'node:assert/strict';

export { assert };
const list = [];
let passed = 0;
let failed = 0;

export function check(name, run) {
  list.push({ name, run });
}

export async function run_all() {
  const only = process.env.ONLY;
  for (const { name, run } of list.filter((one) => !only || one.name.includes(only))) {
    const begun = Date.now();
    try {
      await run();
      passed++;
      console.log(`ok   ${name} (${Date.now() - begun} ms)`);
    } catch (error) {
      failed++;
      console.log(
        `FAIL ${name}\n     ${String(error.message ?? error)
          .split('\n')
          .slice(0, 30)
          .join('\n     ')}`,
      );
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}
