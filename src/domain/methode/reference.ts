import type { Regroupement } from '../indicateurs/regrouper.ts';
import { regrouperPar } from '../indicateurs/regrouperPar.ts';
import type { Dossier } from '../parc/dossier.ts';
import { NOMS_DES_ECHELLES } from '../parc/echelles.ts';
import type { NatureParc } from '../parc/parc.ts';
import { plier } from '../parc/texte.ts';
import type { Methode } from './methode.ts';

type Reference = Methode['reference'];

/** 1 for each row of the reference territory, by name or code, in each table; null: every row. */
export function dansLaReference(
  dossier: Dossier,
  { echelle, nom }: Reference,
  residences: Regroupement,
): ReadonlyMap<NatureParc, Uint8Array | null> {
  if (echelle === 'ensemble') return new Map([...dossier.parcs.keys()].map((nature) => [nature, null]));
  const voulu = plier(nom ?? '');
  const { territoires, rangs } = regrouperPar(dossier, echelle, residences);
  const siens = new Set(
    territoires.flatMap((territoire, rang) => (plier(territoire.nom) === voulu ? [rang] : [])),
  );
  return new Map(
    [...dossier.parcs].map(([nature, parc]) => {
      const dedans = Uint8Array.from(rangs.get(nature) ?? [], (rang) => (siens.has(rang) ? 1 : 0));
      const codes = echelle === 'commune' || echelle === 'epci' ? parc.colonnes.get(echelle) : undefined;
      if (codes?.type === 'texte')
        codes.valeurs.forEach((code, ligne) => {
          if (code !== null && plier(code) === voulu) dedans[ligne] = 1;
        });
      return [nature, dedans] as const;
    }),
  );
}

/** Whether the method's reference territory is in the files at all. */
export function referencePresente(dossier: Dossier, reference: Reference, residences: Regroupement): boolean {
  return [...dansLaReference(dossier, reference, residences).values()].some(
    (dedans) => dedans === null || dedans.includes(1),
  );
}

export function libelleDeReference({ echelle, nom }: Reference): string {
  return echelle === 'ensemble' || nom === null
    ? NOMS_DES_ECHELLES[echelle]
    : `${NOMS_DES_ECHELLES[echelle]} ${nom}`;
}
