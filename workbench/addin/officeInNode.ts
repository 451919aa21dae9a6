import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { enforceRequirementSets } from './requirements.ts';

const BASE = 'http://localhost/officejs/';
const officeDist = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/**
 * Loads Microsoft's office.js, unmodified, in this realm, as Excel for Windows with a shared runtime would. The
 * window around it is only what office.js touches. Once per process: office.js keeps its state in globals.
 */
export async function loadOffice(external: object): Promise<void> {
  put('external', external);
  putWindow();
  runScript(path.join(officeDist, 'office.js'));
  await Office.onReady();
  enforceRequirementSets();
}

/** Runs a plain script in this realm, as a `<script>` tag does: it may ask the page where it comes from. */
export function runScript(file: string): void {
  currentScript = { tagName: 'SCRIPT', src: pathToFileURL(file).href };
  try {
    vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file });
  } finally {
    currentScript = null;
  }
}

let currentScript: { readonly tagName: string; readonly src: string } | null = null;

function put(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
}

interface ScriptTag {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

function putWindow(): void {
  const page = 'taskpane.html?_host_Info=Excel$Win32$16.01$fr-FR$telemetry$$disableLogging$3';
  for (const name of ['window', 'self', 'parent', 'top']) put(name, globalThis);
  put('opener', null);
  put('name', '');
  put('location', new URL(`http://localhost/${page}`));
  if (!('navigator' in globalThis)) put('navigator', { userAgent: 'Node.js' });
  put('history', {});
  put('sessionStorage', memoryStorage());
  put('localStorage', memoryStorage());
  put('document', documentAround({ src: `${BASE}office.js` }));
  if (!('addEventListener' in globalThis)) {
    put('addEventListener', () => {});
    put('removeEventListener', () => {});
  }
}

/**
 * office.js finds its folder by its own script tag, and loads the rest of itself by adding others to the head; the
 * add-in's scripts find theirs by the tag being run, and load their own later parts the same way.
 */
function documentAround(officeTag: ScriptTag) {
  const tag = { ...officeTag, getAttribute: () => null };
  const head = {
    appendChild(script: ScriptTag) {
      setTimeout(() => {
        runScript(
          script.src.startsWith('file:')
            ? fileURLToPath(script.src)
            : path.join(officeDist, script.src.slice(BASE.length)),
        );
        script.onload?.();
      });
      return script;
    },
  };
  return {
    get currentScript() {
      return currentScript;
    },
    readyState: 'complete',
    head,
    body: {},
    hasFocus: () => true,
    addEventListener() {},
    removeEventListener() {},
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) => (name === 'script' ? [tag] : name === 'head' ? [head] : []),
    createElement: () => ({ setAttribute() {}, style: {} }),
    createTextNode: () => ({}),
  };
}

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
