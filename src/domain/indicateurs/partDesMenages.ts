import type { Parc } from '../parc/parc.ts';
import { lignes } from './calculs.ts';
import { parLigne } from './colonnes.ts';
import type { ChampsAttendus, Indicateur } from './indicateur.ts';
import { references } from './references.ts';
import type { Reglages } from './reglages.ts';

/** 1 when the row meets it, 0 when it does not, NaN when it is not known. */
export type Critere = (parc: Parc, reglages: Reglages) => (ligne: number) => number;

interface Part
  extends Pick<
    Indicateur,
    | 'code'
    | 'libelle'
    | 'court'
    | 'famille'
    | 'sens'
    | 'numerateur'
    | 'denominateur'
    | 'source'
    | 'page'
    | 'prudence'
  > {
  readonly niveau?: Indicateur['niveau'];
  readonly variante?: string;
  /** When the published values hold for one income threshold only: the threshold in use. */
  readonly seuilRevenu?: number;
  readonly champs: ChampsAttendus;
  readonly critere: Critere;
}

/** A share of the households that are known, one per row. */
export function partDesMenages({ champs, critere, seuilRevenu, ...textes }: Part): Indicateur {
  return {
    niveau: 'approfondissement',
    ...textes,
    unite: 'ménages',
    forme: 'part',
    ...references(textes.code, seuilRevenu),
    calculs: [lignes('menages', champs, (parc, reglages) => parLigne(parc.lignes, critere(parc, reglages)))],
  };
}
