import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Calculator } from '../calc/calculator.ts';
import {
  type CustomFunctionOptions,
  CustomFunctions,
  type FunctionsMetadata,
} from '../host/custom-functions.ts';
import { ExcelHost, type HostOptions } from '../host/host.ts';
import { createExternal, type External } from '../host/seam-win32.ts';
import type { Book } from '../model/book.ts';
import { loadOffice, runScript } from './officeInNode.ts';

export interface HeadlessOptions extends HostOptions, CustomFunctionOptions {
  /** Folder of the built add-in: functions.json, functions.js, commands.js. */
  readonly distFolder: string;
  readonly book: Book;
  /** Prefix of the functions in formulas, 'CIL' by default. */
  readonly namespace?: string;
}
export interface HeadlessAddin {
  readonly host: ExcelHost;
  readonly calculator: Calculator;
  readonly functions: CustomFunctions;
  /** Presses a ribbon button; resolves when the command says that it is done. */
  runCommand(name: string): Promise<void>;
  /** Resolves once no formula and no custom function is awaited. */
  settle(): Promise<void>;
}

/** What stays in the process from one book to the next: office.js can be loaded only once. */
interface Office {
  readonly external: External;
  readonly functionsReady: Promise<void>;
  readonly announceFunctions: () => void;
  readonly scripts: Set<string>;
  calculator: Calculator;
  loading?: Promise<void>;
}
let office: Office | null = null;

/**
 * Opens a book in Excel's stand-in with the built add-in loaded, as far as a process without screen can: custom
 * functions and ribbon commands, no pane. `Excel.run` is then there as a global.
 *
 * A second call puts its book behind the same office.js: the former book gets no more requests, and what the add-in
 * still holds of it is void. The scripts of a folder run once per process. Event handlers that were not removed stay
 * in the client and hear of the new book, so remove them first.
 */
export async function loadHeadless(options: HeadlessOptions): Promise<HeadlessAddin> {
  const { book, distFolder, namespace = 'CIL' } = options;
  const calculator = new Calculator(book);
  const host = new ExcelHost(book, calculator, options);
  const running = office ? reopened(office, host, calculator) : started(host, calculator);
  office = running;

  const metadata: FunctionsMetadata = JSON.parse(
    readFileSync(path.join(distFolder, 'functions.json'), 'utf8'),
  );
  const functions = new CustomFunctions(host, running.external.send, metadata, {
    ...(options.blankAs === undefined ? {} : { blankAs: options.blankAs }),
    ready: running.announceFunctions,
  });
  running.loading ??= loadOffice(running.external.external);
  await running.loading;
  await readSettingsAgain();
  runScripts(running, distFolder);
  await running.functionsReady;
  functions.register(calculator, namespace);
  await calculator.settle();
  return {
    host,
    calculator,
    functions,
    runCommand: (name) => running.external.invokeCommand(name),
    settle: () => calculator.settle(),
  };
}

function started(host: ExcelHost, calculator: Calculator): Office {
  let announceFunctions = () => {};
  const functionsReady = new Promise<void>((resolve) => {
    announceFunctions = resolve;
  });
  return {
    external: createExternal(host),
    functionsReady,
    announceFunctions,
    scripts: new Set(),
    calculator,
  };
}

function reopened(running: Office, host: ExcelHost, calculator: Calculator): Office {
  running.calculator.dispose();
  running.calculator = calculator;
  running.external.open(host);
  return running;
}

function runScripts({ scripts }: Office, folder: string): void {
  if (scripts.has(folder)) return;
  scripts.add(folder);
  for (const name of ['functions.js', 'commands.js']) {
    const file = path.join(folder, name);
    if (existsSync(file)) runScript(file);
  }
}

/** The client keeps the settings of the former document until it is told to read them again. */
function readSettingsAgain(): Promise<void> {
  return new Promise((resolve) => Office.context.document.settings.refreshAsync(() => resolve()));
}
