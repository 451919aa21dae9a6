const picture = (paths: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#6b6b6b" stroke-width="1.6">${paths}</svg>`,
  )}`;
const PAGE = '<path d="M8 4h11l6 6v18H8z" fill="#fff"/><path d="M19 4v6h6"/>';

/** Pictures of the page's own buttons. */
export const ICONS = {
  blank: picture(`${PAGE}<path d="M16 15v8M12 19h8" stroke="#107c41" stroke-width="2"/>`),
  open: picture(
    '<path d="M3 26V8h9l3 3h12v4" fill="#fff"/><path d="M3 26l4-11h23l-4 11z" fill="#f6d77a" stroke="#a4802a"/>',
  ),
  save: picture(
    '<path d="M16 5v15M10 14l6 6 6-6" stroke="#107c41" stroke-width="2.2"/><path d="M5 21v6h22v-6"/>',
  ),
  undo: picture(
    '<path d="M12 8l-6 6 6 6" stroke="#2b6cb0" stroke-width="2"/><path d="M6 14h13a6 6 0 010 12h-4" stroke="#2b6cb0" stroke-width="2"/>',
  ),
  redo: picture(
    '<path d="M20 8l6 6-6 6" stroke="#2b6cb0" stroke-width="2"/><path d="M26 14H13a6 6 0 000 12h4" stroke="#2b6cb0" stroke-width="2"/>',
  ),
  fill: picture(
    '<path d="M6 6h20v20H6z" fill="#fff"/><path d="M6 13h20"/><path d="M16 14v9M12 19l4 4 4-4" stroke="#107c41" stroke-width="2"/>',
  ),
};
