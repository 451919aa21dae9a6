import { lireMethode as lireJson } from '../domain/methode/json.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { METHODE_SOCLE } from '../domain/methode/presets.ts';
import { valeursNommees } from '../excel/classeur.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
import { lireMethodeDeFeuille } from '../sheets/lireMethode.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { ActionRefusee } from './contrat.ts';

/** Where a method given from outside (a JSON file) waits until the first run has written it in « CIL Méthode ». */
const IMPORTEE = 'methode';

export interface MethodeDuClasseur {
  readonly methode: Methode;
  readonly provenance: 'classeur' | 'socle';
}

/** The method in force: the one just imported, else « CIL Méthode » as it stands, else the preset « Socle ». */
export async function lireMethode(): Promise<MethodeDuClasseur> {
  const importee = await lireReglage(IMPORTEE);
  if (importee !== null) {
    const lue = lireJson(JSON.stringify(importee));
    if (!lue.ok) throw new ActionRefusee(lue.phrase);
    return { methode: lue.methode, provenance: 'classeur' };
  }
  const noms = await valeursNommees('CIL_');
  if (noms.size === 0) return { methode: METHODE_SOCLE, provenance: 'socle' };
  const lue = lireMethodeDeFeuille(noms);
  if (!lue.ok) throw new ActionRefusee(lue.phrase, { feuille: FEUILLES.methode, cellule: 'A1' });
  return { methode: lue.methode, provenance: 'classeur' };
}

/** Once « CIL Méthode » says it, the imported text has no more say: the sheet is what the user edits. */
export async function oublierMethodeImportee(): Promise<void> {
  if ((await lireReglage(IMPORTEE)) !== null) await ecrireReglage(IMPORTEE, null);
}
