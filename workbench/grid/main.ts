import { display } from '../calc/french.ts';
import { openFile } from '../files/open.ts';
import { saveXlsx } from '../files/save.ts';
import { Book } from '../model/book.ts';
import { App } from './app.ts';
import { Addin } from './chrome/addin.ts';
import { acceptDrops, chooseFile, download } from './chrome/fileDialog.ts';
import { ICONS } from './chrome/icons.ts';
import { drawRibbon, type RibbonTab } from './chrome/ribbon.ts';
import { TaskPane } from './chrome/taskPane.ts';
import { installTheme } from './chrome/theme.ts';
import { typed } from './editing/typed.ts';
import { placeOf } from './handle.ts';
import { byId } from './html.ts';

const app = new App(new Book());
const pane = new TaskPane();
const say = (message: string) => app.say(message);
const starting = Addin.find(app.session, pane, say);

async function show(book: Book): Promise<void> {
  app.open(book);
  const addin = await starting;
  app.onTyping = (typing) => {
    addin.host.cellEditing = typing;
  };
  await addin.connect(app.session);
}

async function open(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await show(await openFile(bytes, name));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

async function save(): Promise<void> {
  await app.session.calculator.settle();
  const bytes = await saveXlsx(app.book);
  download(new Uint8Array(bytes), app.book.fileName.replace(/\.\w+$/, '.xlsx'));
}

const home: RibbonTab = {
  id: 'accueil',
  label: 'Accueil',
  groups: [
    {
      label: 'Classeur',
      buttons: [
        { label: 'Nouveau', tip: 'Nouveau classeur', icon: ICONS.blank, press: () => void show(new Book()) },
        { label: 'Ouvrir', tip: 'Ouvrir un classeur .xlsx', icon: ICONS.open, press: () => chooseFile(open) },
        { label: 'Télécharger', tip: 'Télécharger ce classeur', icon: ICONS.save, press: () => void save() },
      ],
    },
    {
      label: 'Saisie',
      buttons: [
        { label: 'Annuler', tip: 'Annuler (Ctrl+Z)', icon: ICONS.undo, press: () => app.undo() },
        { label: 'Rétablir', tip: 'Rétablir (Ctrl+Y)', icon: ICONS.redo, press: () => app.redo() },
        {
          label: 'Recopier vers le bas',
          tip: 'Recopier vers le bas (Ctrl+D)',
          icon: ICONS.fill,
          press: () => app.fillDown(),
        },
      ],
    },
  ],
};

async function start(): Promise<void> {
  const addin = await starting;
  app.suggestions.functions = addin.help;
  drawRibbon(byId('ribbon'), [home, ...addin.tabs], addin.tabs[0]?.id ?? home.id);
  const given = await fetch('/classeur');
  if (given.status === 200) {
    const name = decodeURIComponent(given.headers.get('x-nom') ?? 'Classeur.xlsx');
    await open(new Uint8Array(await given.arrayBuffer()), name);
  } else await show(app.book);
}

drawRibbon(byId('ribbon'), [home], home.id);
installTheme(byId('theme'), async () => (await starting).connect(app.session));
acceptDrops(open);
const ready = start();
const addin = await starting;

window.workbench = {
  ready,
  get book() {
    return app.book;
  },
  get host() {
    return addin.host;
  },
  get external() {
    return addin.external.external;
  },
  async edit(sheetName, a1, text) {
    const { sheet, row, column } = placeOf(app.book, sheetName, a1);
    app.session.edits.apply(sheet, [typed(text, sheet, row, column, true)]);
    await app.session.calculator.settle();
    app.view.flush();
  },
  value(sheetName, a1) {
    const { sheet, row, column } = placeOf(app.book, sheetName, a1);
    return sheet.value(row, column);
  },
  text(sheetName, a1) {
    const { sheet, row, column } = placeOf(app.book, sheetName, a1);
    return display(sheet.value(row, column), sheet.style(row, column)).text;
  },
  open: async (bytes, name) => show(await openFile(bytes, name)),
  save: () => saveXlsx(app.book),
};
