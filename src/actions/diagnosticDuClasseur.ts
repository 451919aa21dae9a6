import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnostiquer } from '../domain/diagnostiquer.ts';
import { lireTerrain } from '../sheets/lireTerrain.ts';
import type { Relues } from '../sheets/relues.ts';
import { ActionRefusee, type ChoixDonnees } from './contrat.ts';
import { lireMethode } from './lireMethode.ts';
import { plagesDe } from './sources.ts';

/**
 * Everything computed from the chosen tables under the workbook's method and from what was typed on our sheets;
 * `etape` is told what begins, and may throw.
 */
export async function diagnosticDuClasseur(
  { tables, cle }: ChoixDonnees,
  etape: (texte: string) => void,
  relues: Relues,
): Promise<Diagnostic> {
  const noms = tables.map(({ feuille }) => feuille);
  etape(`Lecture de ${noms.map((nom) => `« ${nom} »`).join(', ')}`);
  const { plages } = await plagesDe(noms);
  const { methode } = await lireMethode();
  etape('Calcul des indicateurs et des indices');
  const lues = plages.flatMap((plage, i) => {
    const table = tables[i];
    return table ? [{ plage, colonnes: table.colonnes, annee: table.annee }] : [];
  });
  const fait = diagnostiquer(lues, methode, { cle, terrain: lireTerrain(relues) });
  if (fait.ok) return fait.diagnostic;
  const { phrase, cellule, feuille = noms[0] } = fait.probleme;
  throw new ActionRefusee(phrase, cellule && feuille ? { feuille, cellule } : undefined);
}
