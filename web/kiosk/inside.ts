// Nobody gets away from the kiosk by accident: no link leads out, a number is not dialled, nothing
// is dragged, and the browser's own menu stays away. Nothing is copied either: the next client
// could paste it (attack 65). A device's own kiosk mode keeps out who tries on purpose.

function stop(event: Event): void {
  event.preventDefault();
}

export function keep_inside(): void {
  const follow = (event: Event): void => {
    const link = (event.target as Element).closest('a[href]');
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  };
  for (const what of ['click', 'auxclick']) document.addEventListener(what, follow, true);
  for (const what of ['contextmenu', 'copy', 'cut', 'dragstart', 'drop', 'dragover'])
    document.addEventListener(what, stop, true);
}
