import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

/** What the custom-functions runtime offers, and nothing else. */
export class ErreurDeCellule {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

export type Fonctions = Record<string, (...args: unknown[]) => unknown[][]>;

/** Bundles the functions and loads them in a realm that has only `CustomFunctions`: no DOM, no Office, no console. */
export async function charger(): Promise<{ fonctions: Fonctions }> {
  const { outputFiles } = await build({
    entryPoints: ['src/functions/functions.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'FONCTIONS',
    target: 'es2022',
  });
  const [fichier] = outputFiles;
  if (!fichier) throw new Error('esbuild returned no file');
  const realm = createContext({
    CustomFunctions: {
      Error: ErreurDeCellule,
      ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
    },
  });
  runInContext(fichier.text, realm);
  const fonctions: Fonctions = runInContext('({ ...FONCTIONS })', realm);
  return { fonctions };
}
