import { escapeHtml } from '../html.ts';

const round = (n: number): number => Math.round(n * 10) / 10;
export const INK = '#595959';
export const GRID = '#D9D9D9';

export function line(x1: number, y1: number, x2: number, y2: number, color = GRID, width = 1): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}" stroke-width="${width}"/>`;
}

export function rect(x: number, y: number, width: number, height: number, color: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}" fill="${color}"/>`;
}

export function circle(x: number, y: number, color: string, radius = 3.5): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${color}"/>`;
}

export interface TextLook {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  color?: string;
  turned?: boolean;
}

export function text(x: number, y: number, content: string, look: TextLook = {}): string {
  const { size = 12, anchor = 'middle', color = INK, turned = false } = look;
  const turn = turned ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${color}"${turn}>${escapeHtml(content)}</text>`;
}

/** About how wide a text is: the chart is made without a page to measure in. */
export const about = (content: string, size = 12): number => content.length * size * 0.5;

/** Cuts a label into lines that fit the room, three at most. */
export function wrapped(content: string, room: number, size = 12): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && about(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3).map((line) => shortened(line, room, size));
}

/** Cuts a label that is wider than its room, with '…'. */
export function shortened(content: string, room: number, size = 12): string {
  const letters = Math.max(1, Math.floor(room / (size * 0.5)));
  return content.length > letters ? `${content.slice(0, letters - 1)}…` : content;
}
