import { Anomalie } from './anomalies.ts';
import type { Plage } from './cellule.ts';
import type { Champ } from './champs.ts';
import { clesDeResidence } from './cles.ts';
import { echelleDe } from './colonne.ts';
import { dispositionDe } from './dispositions.ts';
import { communesDistinctes, identifiantsDoubles } from './identites.ts';
import { LecteurDeLignes } from './lecteur.ts';
import type { Parc } from './parc.ts';
import type { Reconnaissance, Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { adresseDe, plageDe, trouverTable } from './table.ts';

export type ParcConstruit =
  | { readonly ok: true; readonly parc: Parc; readonly remarques: readonly Remarque[] }
  | { readonly ok: false; readonly probleme: Remarque };

/**
 * The landlord's file as typed columns, with everything that was repaired, refused or read as missing said once per
 * column with its first cell. `cle` is the field that makes the residence when the user does not keep the proposed one.
 *
 * Refused, as a value: no readable table, no known column, nothing that tells the residence.
 */
export function construireParc(
  plage: Plage,
  reconnaissance: Reconnaissance,
  { cle = null }: { readonly cle?: Champ | null } = {},
): ParcConstruit {
  const trouvee = trouverTable(plage);
  if (!trouvee.ok) return trouvee;
  const refus = reconnaissance.remarques.find(({ gravite }) => gravite === 'refus');
  if (refus) return { ok: false, probleme: refus };
  const { table } = trouvee;
  const places = new Map<Champ, number>();
  for (const { champ, index } of reconnaissance.colonnes) if (champ) places.set(champ, index);

  const lecteur = new LecteurDeLignes(
    [...places].map(([champ, index]) => {
      const place = table.decalage + index;
      return { champ, place, echelle: echelleDe(table.lignes, place, champ) };
    }),
    {
      entete: (champ) => table.entetes[places.get(champ) ?? -1] ?? '',
      cellule: (ligne, champ) => adresseDe(table, ligne, places.get(champ) ?? 0),
    },
  );
  const colonnes = lecteur.lire(table.lignes);
  const lignes = table.lignes.length;
  const remarques: Remarque[] = [
    ...lecteur.remarques(),
    ...identifiantsDoubles(table, colonnes, places, reconnaissance.nature),
    ...communesDistinctes(colonnes),
  ];
  const faites = clesDeResidence(colonnes, lignes, cle);
  if (!faites) {
    const cellule = adresseDe(table, -1, 0);
    return {
      ok: false,
      probleme: remarque('refus', cellule, 1, { code: 'sans-residence', feuille: table.feuille }),
    };
  }
  const perdues = new Anomalie();
  faites.cles.forEach((valeur, ligne) => {
    if (valeur === null) perdues.noter(() => adresseDe(table, ligne, 0), '');
  });
  remarques.push(
    ...perdues.dire('attention', ({ cellule, autres }) => ({
      code: 'lignes-sans-residence',
      cellule,
      nombre: autres + 1,
    })),
  );
  const parc: Parc = {
    nature: reconnaissance.nature,
    libelle: reconnaissance.libelle.split(',')[0] ?? '',
    millesime: dispositionDe(table.entetes)?.disposition.millesime ?? anneeDans(table.feuille),
    source: { feuille: table.feuille, plage: plageDe(table) },
    lignes,
    colonnes,
    cles: faites.cles,
    noms: faites.noms,
    regleCle: faites.regle,
  };
  return { ok: true, parc, remarques };
}

/** A sheet called « OPS 2024 » tells its vintage. */
function anneeDans(nom: string): number | null {
  const annee = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(nom);
  return annee ? Number(annee[1]) : null;
}
