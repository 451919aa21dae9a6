import { diagnostiquer } from '../domain/diagnostiquer.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { contenu, planifier } from '../sheets/planifier.ts';
import { ActionRefusee, type ChoixDonnees, type Preparation, type Suivi } from './contrat.ts';
import { lireMethode } from './lireMethode.ts';
import { plageDe } from './sources.ts';
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
  etape(0, `Lecture de « ${choix.feuille} »`);
  const plage = await plageDe(choix.feuille);
  const { methode } = await lireMethode();
  etape(1, 'Calcul des indicateurs et des indices');
  const fait = diagnostiquer([{ plage, colonnes: choix.colonnes }], methode, { cle: choix.cle });
  if (!fait.ok) {
    const { phrase, cellule } = fait.probleme;
    throw new ActionRefusee(phrase, cellule ? { feuille: choix.feuille, cellule } : undefined);
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
    plans,
    annonce: plans.map(({ name }) => ({ nom: name, contenu: contenu(name), dejaLa: presentes.has(name) })),
  };
}
