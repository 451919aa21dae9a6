import { cellArea } from '../../model/area.ts';
import type { Cursor } from './cursor.ts';
import type { GridView } from './gridView.ts';
import { type Direction, jumped, lastUsed, type Place, stepped } from './selection.ts';

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What the keys ask for beside moving. */
export interface Commands {
  edit(text: string | null): void;
  clear(): void;
  undo(): void;
  redo(): void;
  fillDown(): void;
  escape(): void;
  openList(): boolean;
}

/** Excel's keys in the grid; false when a key is none of them and goes its way. */
export function onKey(event: KeyboardEvent, cursor: Cursor, view: GridView, commands: Commands): boolean {
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (event.altKey) return event.key === 'ArrowDown' && commands.openList();
  if (arrow)
    return goes(
      event,
      cursor,
      control
        ? jumped(cursor.sheet, origin(event, cursor), arrow)
        : stepped(view.geometry, origin(event, cursor), arrow),
    );
  if (control) return withControl(event, cursor, commands);
  const { row, column } = origin(event, cursor);
  switch (event.key) {
    case 'PageDown':
      return goes(event, cursor, { row: row + view.pageRows, column });
    case 'PageUp':
      return goes(event, cursor, { row: Math.max(0, row - view.pageRows), column });
    case 'Home':
      return goes(event, cursor, { row, column: 0 });
    case 'Enter':
      cursor.advance(event.shiftKey ? 'up' : 'down');
      return true;
    case 'Tab':
      cursor.advance(event.shiftKey ? 'left' : 'right');
      return true;
    case 'F2':
      commands.edit(null);
      return true;
    case 'Delete':
      commands.clear();
      return true;
    case 'Backspace':
      commands.edit('');
      return true;
    case 'Escape':
      commands.escape();
      return true;
    default:
      if ([...event.key].length !== 1) return false;
      commands.edit(event.key);
      return true;
  }
}

function withControl(event: KeyboardEvent, cursor: Cursor, commands: Commands): boolean {
  switch (event.key.toLowerCase()) {
    case 'home':
      return goes(event, cursor, { row: 0, column: 0 });
    case 'end':
      return goes(event, cursor, lastUsed(cursor.sheet));
    case 'z':
      commands.undo();
      return true;
    case 'y':
      commands.redo();
      return true;
    case 'd':
    case 'b':
      commands.fillDown();
      return true;
    case 'a': {
      const used = cursor.sheet.used(true) ?? cellArea(0, 0);
      cursor.goToArea(used);
      return true;
    }
    default:
      return false;
  }
}

const origin = ({ shiftKey }: KeyboardEvent, cursor: Cursor): Place =>
  shiftKey ? cursor.focus : cursor.active;

function goes({ shiftKey }: KeyboardEvent, cursor: Cursor, place: Place): boolean {
  if (shiftKey) cursor.extendTo(place);
  else cursor.goTo(place);
  return true;
}
