// Does the same to each of several things, two at a time, beginning in their order.
export async function in_lanes(all, work) {
  const left = [...all];
  const lane = async () => {
    while (left.length) await work(left.shift());
  };
  await Promise.all([lane(), lane()]);
}
