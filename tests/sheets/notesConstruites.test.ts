import { describe, expect, it } from 'vitest';
import { note } from '../../src/domain/attributions/note.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { DOSSIER_EXEMPLE } from '../../src/sheets/dossierDePression.ts';
import { dossierRelu } from '../../src/sheets/lirePression.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planNotes } from '../../src/sheets/notesConstruites.ts';
import { planPressionReponse } from '../../src/sheets/pressionReponse.ts';
import { enPlage } from './enPlage.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const lignes = DOSSIER_EXEMPLE.lignes.slice(0, 3);
const dossier = { ...DOSSIER_EXEMPLE, lignes };
/** Three of pressure, four of response; the seventh is the same everywhere. */
const composantes = [
  [100, 4, 0.2, 900, 0.1, 8, 0.3],
  [300, 6, 0.5, 2500, 0.4, 10, 0.3],
  [200, 9, 0.1, 1200, 0.2, 9, 0.3],
];
function saisie(valeurs: readonly (readonly Cellule[])[]) {
  const { cellules } = enPlage(planNotes(METHODE_SOCLE, dossier, new Map()));
  const remplies = cellules.map((ligne) => [...ligne]);
  valeurs.forEach((ligne, rang) => {
    ligne.forEach((valeur, c) => {
      const cible = remplies[5 + rang];
      if (cible) cible[1 + c] = valeur;
    });
  });
  return new Map([[FEUILLES.notes, remplies]]);
}
const evaluees = (valeurs: readonly (readonly Cellule[])[]) =>
  evaluer([planPressionReponse(METHODE_SOCLE, dossier), planNotes(METHODE_SOCLE, dossier, saisie(valeurs))]);

describe('« CIL Notes »', () => {
  it('construit par formule la note que CIL.NOTE calcule, une composante partout égale ne comptant pas', () => {
    const lire = evaluees(composantes);
    const pression = note(
      composantes.map((ligne) => ligne.slice(0, 3)),
      [2, 1, 1],
    );
    const reponse = note(
      composantes.map((ligne) => ligne.slice(3)),
      [1, 1, 1, 1],
    );
    composantes.forEach((_, rang) => {
      expect(lire(FEUILLES.notes, 5 + rang, 8)).toBeCloseTo(Number(pression[rang]), 9);
      expect(lire(FEUILLES.notes, 5 + rang, 9)).toBeCloseTo(Number(reponse[rang]), 9);
    });
  });

  it('cale la réponse : les deux moyennes pondérées par les attributions sont égales', () => {
    const lire = evaluees(composantes);
    const moyenne = (column: number) =>
      lignes.reduce(
        (somme, { attributions }, rang) =>
          somme + Number(attributions) * Number(lire(FEUILLES.notes, 5 + rang, column)),
        0,
      );
    expect(moyenne(10)).toBeCloseTo(moyenne(8), 6);
  });

  it('sans une composante, pas de note, et pas 0', () => {
    const lire = evaluees(composantes.map((ligne, rang) => (rang === 1 ? [null, ...ligne.slice(1)] : ligne)));
    expect(lire(FEUILLES.notes, 6, 8)).toBe('nd');
    expect(Number(lire(FEUILLES.notes, 5, 8))).toBeGreaterThanOrEqual(0);
  });

  it('prend dans « CIL Pression-réponse » la place d’une note effacée, et n’est pas reprise comme une saisie', () => {
    const [premier, ...autres] = lignes;
    if (!premier) throw new Error('no row');
    const sansNote = { ...dossier, lignes: [{ ...premier, pression: null }, ...autres] };
    const plan = planPressionReponse(METHODE_SOCLE, sansNote);
    const lien = cellulesDe(plan).find(({ row, column }) => row === 5 && column === 1)?.cellule;
    expect(lien?.formula).toBe("='CIL Notes'!$I$6");
    const notes = enPlage(planNotes(METHODE_SOCLE, sansNote, new Map())).cellules.map((ligne) => [...ligne]);
    const pression = enPlage(plan).cellules.map((ligne) => [...ligne]);
    for (const [lignes, column] of [[notes, 8] as const, [pression, 1] as const]) {
      const ligne = lignes[5];
      if (ligne) ligne[column] = 12.5;
    }
    const relu = dossierRelu(
      new Map([
        [FEUILLES.notes, notes],
        [FEUILLES.pressionReponse, pression],
      ]),
    );
    expect(relu?.lignes.map((ligne) => ligne.pression)).toEqual([null, 18, 16]);
  });
});
