import type { Decisions } from '../domain/carte/carte.ts';
import { TYPES } from '../domain/typologies/types.ts';
import { FEUILLES } from './noms.ts';
import { lignesSousTitres, type Relues } from './relues.ts';

/** The types that the CIL typed on « CIL Classement », by residence; what is no type is left out. */
export function lireTypesDecides(relues: Relues): Decisions {
  const lignes = lignesSousTitres(relues.get(FEUILLES.classement) ?? [], ['Code', 'Décision']);
  return new Map(
    lignes.flatMap((ligne) => {
      const decision = ligne.get('Décision') ?? null;
      const type = decision === null ? Number.NaN : Number(decision);
      return TYPES.includes(type) ? [[String(ligne.get('Code')), type] as const] : [];
    }),
  );
}
