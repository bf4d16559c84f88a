// Clients that send submissions while the relay dies under them, and remember what they were told.
// Each does what an outbox does: parts, commit, and the same again until a receipt comes.
import { commitBody, makeLink, makePart, submissionDigest } from '../relay/agency.mjs';
import { openDocument } from '../relay/proofs.mjs';

const sizes = [500, 5_000, 60_000, 300_000];

export class Clients {
  constructor(world) {
    this.world = world;
    this.acknowledged = []; // {link, turn, parts, receipt}
    this.made = []; // links whose making was acknowledged
    this.replays = 0;
    this.running = true;
  }

  // Resolves when the last client has ended; stop() tells them to.
  run(count) {
    return Promise.all(Array.from({ length: count }, (_, i) => this.client(i)));
  }

  stop() {
    this.running = false;
  }

  async client(number) {
    for (let round = 0; this.running; ++round) {
      const link = makeLink({ turns: 2 });
      await this.until(() => this.make(link));
      for (const turn of [0, 1]) await this.submit(link, turn, sizes[(number + round) % 4]);
    }
  }

  // Tries until it is done or the test ends; a lost answer is followed by the same request.
  async until(attempt) {
    while (this.running) {
      const done = await attempt().catch(() => false);
      if (done) return done;
      await this.world.alive();
    }
    return false;
  }

  async make(link) {
    const { client, agency } = this.world;
    const reply = await client.signed(agency.maker, 'POST', '/v1/links', link.body);
    if (reply.status === 201) this.made.push(link);
    return reply.status === 201;
  }

  async submit(link, turn, size) {
    const parts = [makePart('record', size), makePart('duty', 400)];
    const commit = commitBody(link.id, turn, parts);
    const token = link.uploads[turn];
    await this.until(async () => {
      for (const part of parts) {
        const { status } = await this.world.client.putPart(token, part);
        if (status !== 201 && status !== 200 && status !== 410) return false;
      }
      return this.commit(link, turn, parts, commit);
    });
  }

  async commit(link, turn, parts, commit) {
    const reply = await this.world.client.commit(link.uploads[turn], commit);
    if (reply.status !== 201 && reply.status !== 200) return false;
    const receipt = openDocument(reply.text, this.world.agency.relay.name, 'receipt');
    if (receipt.submission !== submissionDigest(commit)) throw new Error('a receipt for others');
    if (reply.status === 200) ++this.replays;
    this.acknowledged.push({ link, turn, parts, receipt: reply.text });
    return true;
  }
}
