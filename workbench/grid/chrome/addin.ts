import { type AddinManifest, readManifest } from '../../addin/manifest.ts';
import { CustomFunctions, type FunctionsMetadata } from '../../host/custom-functions.ts';
import { ExcelHost } from '../../host/host.ts';
import { createExternal, type External } from '../../host/seam-win32.ts';
import { type FunctionHelp, readFunctionHelp } from '../editing/functionHelp.ts';
import type { Session } from '../session.ts';
import { download } from './fileDialog.ts';
import type { RibbonTab } from './ribbon.ts';
import type { TaskPane } from './taskPane.ts';
import { currentTheme } from './theme.ts';

const FOLDER = '/complement/';
/** Tells office.js that it runs in Excel for Windows, French, with a shared runtime and custom functions. */
const HOST_INFO = '_host_Info=Excel$Win32$16.01$fr-FR$telemetry$$disableLogging$3';
const PATIENCE = 20_000;

/** The built add-in beside the grid: its ribbon tab, its pane, its custom functions. */
export class Addin {
  host: ExcelHost;
  external: External;

  private constructor(
    private readonly manifest: AddinManifest | null,
    private readonly metadata: FunctionsMetadata,
    readonly help: FunctionHelp[],
    private readonly pane: TaskPane,
    private readonly say: (message: string) => void,
    session: Session,
  ) {
    this.host = new ExcelHost(session.book, session.calculator);
    this.external = createExternal(this.host, { theme: currentTheme() });
  }

  /** Reads the manifest and the functions; without a built add-in the page is a plain spreadsheet, and says so. */
  static async find(session: Session, pane: TaskPane, say: (message: string) => void): Promise<Addin> {
    const response = await fetch(`${FOLDER}manifest.xml`);
    if (!response.ok) {
      say("Le complément n'est pas construit : lancez « npm run build », puis rechargez la page.");
      return new Addin(null, { functions: [] }, [], pane, say, session);
    }
    const manifest = readManifest(await response.text());
    if (!manifest.functions) return new Addin(manifest, { functions: [] }, [], pane, say, session);
    const json = await (await fetch(local(manifest.functions.metadata))).json();
    return new Addin(
      manifest,
      json,
      readFunctionHelp(json, manifest.functions.namespace),
      pane,
      say,
      session,
    );
  }

  /** Puts the session behind a freshly loaded add-in, as Excel does for each workbook; resolves when functions answer. */
  async connect({ book, calculator }: Session): Promise<void> {
    this.host = new ExcelHost(book, calculator, {
      pane: this.pane,
      openBeside: (bytes) => this.offer(bytes, `Copie de ${book.fileName.replace(/\.\w+$/, '')}.xlsx`),
    });
    this.external = createExternal(this.host, { theme: currentTheme() });
    if (!this.manifest) return calculator.recalculate();
    const { functions: declared, displayName, paneUrl } = this.manifest;
    let announce = () => {};
    const ready = new Promise<void>((resolve) => {
      announce = resolve;
    });
    const functions = new CustomFunctions(this.host, this.external.send, this.metadata, { ready: announce });
    const shown = this.pane.shown;
    this.pane.load(displayName, `${local(paneUrl)}?${HOST_INFO}`);
    if (shown) this.pane.show();
    if (declared && !(await within(PATIENCE, ready)))
      this.say('Le complément ne répond pas : rechargez la page.');
    if (declared) functions.register(calculator, declared.namespace);
    calculator.recalculate();
  }

  /** A page shows one workbook: another one is downloaded. */
  private offer(bytes: Uint8Array, name: string): void {
    download(new Uint8Array(bytes), name);
    this.say(`« ${name} » est dans vos téléchargements.`);
  }

  /** The tab that the manifest asks for; none without an add-in. */
  get tabs(): RibbonTab[] {
    if (!this.manifest) return [];
    const { tab, groups } = this.manifest;
    return [
      {
        id: tab.id || 'complement',
        label: tab.label || this.manifest.displayName,
        groups: groups.map(({ label, buttons }) => ({
          label,
          buttons: buttons.map(({ id, label: name, tip, icons, action }) => ({
            label: name,
            tip,
            icon: local(icons[32] ?? Object.values(icons)[0] ?? ''),
            press: () => {
              if (action.kind === 'pane') this.pane.show();
              else this.run(action.name, id, name);
            },
          })),
        })),
      },
    ];
  }

  private run(command: string, id: string, label: string): void {
    this.say(`${label}…`);
    this.external.invokeCommand(command, id).then(
      () => this.say(''),
      () => this.say(`« ${label} » ne répond pas : le complément ne connaît pas cette commande.`),
    );
  }
}

/** The manifest's addresses are those of the add-in's own server; here its files stand in one folder. */
const local = (address: string): string => FOLDER + new URL(address, location.href).pathname.slice(1);

async function within(milliseconds: number, promise: Promise<void>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds));
  return Promise.race([promise.then(() => true), late]);
}
