// What must hold after any failure: every acknowledged submission is there, byte for byte, exactly
// once, and the chain of receipts has no gap.
import assert from 'node:assert/strict';

import { hashName, openDocument } from '../relay/proofs.mjs';

async function readInbox({ client, agency }) {
  const all = [];
  for (let after = 0; ;) {
    const page = await client.signed(agency.reader, 'GET', `/v1/inbox?after=${after}`);
    assert.equal(page.status, 200, page.text);
    all.push(...page.json.submissions);
    if (page.json.next === after) return all;
    after = page.json.next;
  }
}

// Returns how many submissions the relay holds.
export async function checkNothingLost(world, acknowledged) {
  const inbox = await readInbox(world);
  let prev = '';
  inbox.forEach((submission, i) => {
    const receipt = openDocument(submission.receipt, world.agency.relay.name, 'receipt');
    assert.equal(receipt.seq, i + 1, 'the chain has a gap');
    assert.equal(receipt.prev, prev, 'the chain is broken');
    prev = hashName(submission.receipt);
  });
  const turns = new Map(inbox.map((one) => [`${one.linkId}/${one.turn}`, one]));
  assert.equal(turns.size, inbox.length, 'a turn is there twice');
  for (const { link, turn, parts, receipt } of acknowledged) {
    const stored = turns.get(`${link.id}/${turn}`);
    assert.ok(stored, 'an acknowledged submission is lost');
    assert.equal(stored.receipt, receipt);
    for (const part of parts) await checkPart(world, link, part);
  }
  return inbox.length;
}

async function checkPart({ client, agency }, link, part) {
  const path = `/v1/links/${link.id}/parts/${part.digest}`;
  const reply = await client.signed(agency.reader, 'GET', path);
  assert.equal(reply.status, 200, 'a part of an acknowledged submission is lost');
  assert.ok(reply.bytes.equals(part.bytes), 'a part came back changed');
}
