import { residencesAChoisir } from '../domain/portraits/choisir.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { decisionsDeClasse } from '../sheets/decisionsDeClasse.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { nomsDesPortraits } from '../sheets/portraits/nomsDesPortraits.ts';
import type { ChoixDonnees, Galerie, Suivi } from './contrat.ts';
import { diagnosticDuClasseur } from './diagnosticDuClasseur.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';
import { verifier } from './verifier.ts';

const ETAPES = 2;

/** The residences that portraits can be made of, with their type, their rank, and whether theirs is there already. */
export async function listerPortraits(donnees: ChoixDonnees, suivi: Suivi): Promise<Galerie> {
  let fait = 0;
  const relues = await relireNosFeuilles();
  const etape = (texte: string) => {
    verifier(suivi);
    suivi.progres?.({ etape: texte, fait: fait++, total: ETAPES });
  };
  const diagnostic = await diagnosticDuClasseur(donnees, etape, relues);
  const decisions = decisionsDeClasse(relues.get(FEUILLES.classement) ?? []);
  const noms = nomsDesPortraits(diagnostic.tableau.unites);
  const presentes = await portraitsPresents();
  verifier(suivi);
  return {
    diagnostic,
    residences: residencesAChoisir(diagnostic, decisions),
    faits: [...noms].flatMap(([cle, nom]) => (presentes.has(nom) ? [cle] : [])),
  };
}

/** Names of the portraits, and of their list, that the workbook holds. */
export async function portraitsPresents(): Promise<ReadonlySet<string>> {
  const feuilles = await feuillesDuClasseur();
  return new Set(feuilles.flatMap(({ nom, marque }) => (marque?.role === 'portrait' ? [nom] : [])));
}
