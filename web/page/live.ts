import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Node } from '../contract.ts';

// What a check shows while it runs. It keeps its own ink in the kiosk view, where the canvas lies
// beneath it; whoever runs the check finds it by its name and fills it.
export function live(node: Node): TemplateResult {
  if (node.value?.startsWith('film ')) return film(node);
  const [what = '', more = ''] = (node.value ?? '').split(' ');
  const shows = what === 'camera';
  return html`<div
    class="live"
    data-quiet
    data-k=${node.key}
    data-live=${what}
    data-more=${more || nothing}
  >
    ${
      shows
        ? html`<video muted playsinline aria-label=${node.label ?? ''}></video>`
        : more
          ? html`<div class="drawn" role="img" aria-label=${node.label ?? ''}></div>`
          : html`<meter min="0" max="100" value="0" aria-label=${node.label ?? ''}></meter>`
    }
  </div>`;
}

// Of the agency's pack: its bytes come when it can be seen (media/films.ts).
function film(node: Node): TemplateResult {
  const [, file = '', captions = '', language = ''] = (node.value ?? '').split(' ');
  return html`<div class="live" data-quiet data-k=${node.key}>
    <video
      controls
      playsinline
      preload="metadata"
      lang=${language}
      aria-label=${node.label ?? ''}
      data-film=${file}
      data-captions=${captions}
    ></video>
    <p class="sorry" hidden data-failed>${node.hint ?? ''}</p>
  </div>`;
}
