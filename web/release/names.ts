// What page and worker call things between them.

export const cache_prefix = 'release-';
export const take_over = 'take over';
export const give_up = 'give up';
export const keep_again = 'keep again';
