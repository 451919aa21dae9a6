import { executer } from './executer.ts';
import { lireFeuilles } from './lire.ts';
import { poserMarque } from './proprietaire.ts';
import { enTexte } from './texte.ts';

const SUFFIXE = ' (figée)';
const LONGUEUR_MAXIMALE = 31;

/** The active sheet holds nothing. */
export class FeuilleVide extends Error {
  constructor(readonly feuille: string) {
    super(`La feuille « ${feuille} » est vide : il n’y a rien à figer.`);
    this.name = 'FeuilleVide';
  }
}

/** Copies the active sheet, formulas replaced by what they show; the original is not touched. Gives the copy's name. */
export function copierEnValeurs(): Promise<string> {
  return executer(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('name');
    const plage = active.getUsedRangeOrNullObject(true);
    plage.load('formulas,values,rowIndex,columnIndex');
    await context.sync();
    if (plage.isNullObject) throw new FeuilleVide(active.name);
    const pris = new Set((await lireFeuilles(context)).map((f) => f.nom.toLowerCase()));
    const nom = nomLibre(active.name, pris);
    const copie = active.copy('After', active);
    copie.name = nom;
    poserMarque(copie, { role: 'copie', graphiques: [], filtre: null, volets: null });
    // One write for the sheet: null leaves a typed cell as it was copied.
    copie.getRangeByIndexes(
      plage.rowIndex,
      plage.columnIndex,
      plage.formulas.length,
      plage.formulas[0]?.length ?? 1,
    ).formulas = plage.formulas.map((ligne, r) =>
      ligne.map((formule, c) => {
        const valeur: unknown = plage.values[r]?.[c];
        if (formule === valeur && !String(formule).startsWith('=')) return null;
        return typeof valeur === 'string' ? enTexte(valeur) : valeur;
      }),
    );
    copie.activate();
    await context.sync();
    return nom;
  });
}

function nomLibre(nom: string, pris: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const fin = i === 1 ? SUFFIXE : ` (figée ${i})`;
    const essai = nom.slice(0, LONGUEUR_MAXIMALE - fin.length) + fin;
    if (!pris.has(essai.toLowerCase())) return essai;
  }
}
