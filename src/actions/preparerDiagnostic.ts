import { apportsDesTables } from '../domain/apportsDesTables.ts';
import { diagnostiquer } from '../domain/diagnostiquer.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { contenu, planifier } from '../sheets/planifier.ts';
import { ActionRefusee, type ChoixDonnees, type Preparation, type Suivi } from './contrat.ts';
import { lireMethode } from './lireMethode.ts';
import { plagesDe } from './sources.ts';
import { verifier } from './verifier.ts';

/**
 * Computes the whole diagnostic and lays out its sheets without writing anything: what would be made is announced
 * first. « CIL Pression-réponse », which the user fills in, is made once and never made again over her figures.
 */
export async function preparerDiagnostic(choix: ChoixDonnees, suivi: Suivi): Promise<Preparation> {
  const etape = (fait: number, texte: string) => {
    verifier(suivi);
    suivi.progres?.({ etape: texte, fait, total: 3 });
  };
  const { tables, cle } = choix;
  const noms = tables.map(({ feuille }) => feuille);
  etape(0, `Lecture de ${noms.map((nom) => `« ${nom} »`).join(', ')}`);
  const { plages } = await plagesDe(noms);
  const { methode } = await lireMethode();
  etape(1, 'Calcul des indicateurs et des indices');
  const lues = plages.flatMap((plage, i) => {
    const table = tables[i];
    return table ? [{ plage, colonnes: table.colonnes, annee: table.annee }] : [];
  });
  const fait = diagnostiquer(lues, methode, { cle });
  if (!fait.ok) {
    const { phrase, cellule, feuille = noms[0] } = fait.probleme;
    throw new ActionRefusee(phrase, cellule && feuille ? { feuille, cellule } : undefined);
  }
  etape(2, 'Mise en forme des feuilles');
  const presentes = new Set(
    (await feuillesDuClasseur()).filter(({ marque }) => marque !== null).map(({ nom }) => nom),
  );
  const plans = planifier(fait.diagnostic).filter(
    ({ name }) => name !== FEUILLES.pressionReponse || !presentes.has(name),
  );
  verifier(suivi);
  return {
    diagnostic: fait.diagnostic,
    apports: apportsDesTables(fait.diagnostic),
    plans,
    annonce: plans.map(({ name }) => ({ nom: name, contenu: contenu(name), dejaLa: presentes.has(name) })),
  };
}
