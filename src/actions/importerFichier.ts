import type { ResidencesComptees } from '../domain/flux/conclure.ts';
import { catalogueDe } from '../domain/indicateurs/catalogue.ts';
import { accord } from '../domain/messages/accords.ts';
import { phrase } from '../domain/messages/index.ts';
import type { Avancee } from '../fichier/compter.ts';
import { confierLaLecture, LectureArretee } from '../fichier/confier.ts';
import { nomDe, type SourceDeFichier } from '../fichier/source.ts';
import { LIGNES_D_UNE_FEUILLE, planResidences } from '../sheets/residences.ts';
import { ActionAnnulee, ActionRefusee, type BilanDImport, type ChoixDImport, type Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { lireMethode } from './lireMethode.ts';
import { verifier } from './verifier.ts';

/** Rows above the table and its header. */
const LIGNES_AU_DESSUS = 4;

/**
 * Counts a file larger than Excel by residence, row after row, into a sheet of the workbook that is then a source like
 * the landlord's own. All or nothing: stopping it leaves the workbook as it was.
 */
export async function importerFichier(
  source: SourceDeFichier,
  { colonnes, filtre }: ChoixDImport,
  suivi: Suivi,
): Promise<BilanDImport> {
  const { methode } = await lireMethode();
  const { seuilRevenu, fenetreEmmenages } = methode;
  const reglages = { seuilRevenu, fenetreEmmenages };
  const lues = await lire(source, { nom: nomDe(source), colonnes, cle: null, filtre, reglages }, suivi);
  const maximum = LIGNES_D_UNE_FEUILLE - LIGNES_AU_DESSUS;
  if (lues.unites.length > maximum) {
    const trop = { code: 'trop-de-residences', residences: lues.unites.length, maximum } as const;
    throw new ActionRefusee(phrase(trop));
  }
  verifier(suivi);
  const plan = planResidences(lues, catalogueDe(reglages));
  await ecrirePlans([plan], 'import', suivi);
  return {
    feuille: plan.name,
    residences: lues.unites.length,
    lues: lues.lues,
    gardees: lues.gardees,
    indicateurs: lues.indicateurs.filter(({ comptes }) => comptes !== null).length,
    remarques: lues.remarques.map(({ phrase: dite }) => dite),
  };
}

async function lire(
  source: SourceDeFichier,
  demande: Parameters<typeof confierLaLecture>[1],
  { signal, progres }: Suivi,
): Promise<ResidencesComptees> {
  try {
    const fin = await confierLaLecture(source, demande, {
      signal,
      avance: (avancee) => progres?.(enProgres(source, avancee)),
    });
    if (!fin.ok) throw new ActionRefusee(fin.phrase);
    return fin.residences;
  } catch (erreur) {
    throw erreur instanceof LectureArretee ? new ActionAnnulee() : erreur;
  }
}

const OCTETS_PAR_MO = 1_000_000;

function enProgres({ name }: SourceDeFichier, { octets, total, lignes, gardees, lecture }: Avancee) {
  const retenues = gardees === lignes ? '' : `, ${accord(gardees, 'retenue')}`;
  return {
    etape: `${lecture === 2 ? 'Seconde lecture' : 'Lecture'} de « ${name} »`,
    fait: octets / OCTETS_PAR_MO,
    total: total / OCTETS_PAR_MO,
    unite: 'Mo',
    detail: `${accord(lignes, 'ligne')}${retenues}`,
  };
}
