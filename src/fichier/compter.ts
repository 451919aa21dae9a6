import type { ResidencesComptees } from '../domain/flux/conclure.ts';
import type { Demande } from '../domain/flux/demande.ts';
import { LectureEnFlux } from '../domain/flux/lecture.ts';
import { lignesDe } from './lignes.ts';
import type { SourceDeFichier } from './source.ts';

/** How far a file has been read. */
export interface Avancee {
  readonly octets: number;
  readonly total: number;
  readonly lignes: number;
  readonly gardees: number;
  /** 2 when the file is read once more, its first rows having misled. */
  readonly lecture: 1 | 2;
}

export interface OptionsDeComptage {
  readonly octetsParBloc: number;
  /** Called between two blocks; may throw to stop, and may make the reading wait. */
  readonly entreDeux: (avancee: Avancee) => void | Promise<void>;
}

export type FinDuComptage =
  | { readonly ok: true; readonly residences: ResidencesComptees }
  | { readonly ok: false; readonly phrase: string };

/** The whole file into a table of residences. Throws `Refus` for a file that cannot be cut into records. */
export async function compterLesResidences(
  source: SourceDeFichier,
  demande: Demande,
  options: OptionsDeComptage,
): Promise<FinDuComptage> {
  const premiere = await lire(source, demande, options, 1);
  const { fin } = premiere;
  const derniere = fin === 'a-relire' ? await lire(source, premiere.demande, options, 2) : premiere;
  if (derniere.fin === 'faite') return { ok: true, residences: derniere.residences };
  if (derniere.fin === 'refusee') return { ok: false, phrase: derniere.probleme.phrase };
  throw new Error('The file changed between two readings.');
}

async function lire(
  source: SourceDeFichier,
  demande: Demande,
  { octetsParBloc, entreDeux }: OptionsDeComptage,
  lecture: 1 | 2,
) {
  const enFlux = new LectureEnFlux(demande);
  for await (const { lignes, octets } of lignesDe(source, octetsParBloc)) {
    enFlux.ajouter(lignes);
    if (enFlux.refus) break;
    const { lues, gardees } = enFlux;
    await entreDeux({ octets, total: source.size, lignes: lues, gardees, lecture });
  }
  return enFlux.finir();
}
