import { CATALOGUE } from '../indicateurs/catalogue.ts';
import { type Champ, estChamp, type RoleDeCompte } from './champs.ts';
import source from './comptes.json' with { type: 'json' };
import { racine } from './texte.ts';

/** Last word of a header of « CIL Indicateurs », and what the column gives; null: computed from its neighbours. */
const SORTES: Readonly<Record<string, RoleDeCompte | null>> = {
  effectif: 'effectif',
  base: 'base',
  somme: 'somme',
  valeur: 'valeur',
  mediane: 'valeur',
  diversite: 'valeur',
  ecart: 'valeur',
  part: null,
  moyenne: null,
  rapport: null,
};

/** Header without its last word: « < 40 % PLUS (base) », « APL · part », « I01_effectif », « I01:base ». */
const DERNIER_MOT = /^(.+?)[\s_·:(-]+([a-zéèà]+)\)?$/i;

/** Names and codes of the catalogue's indicators, under the source's own threshold of income. */
const CODES: ReadonlyMap<string, string> = new Map(
  CATALOGUE.flatMap(({ code, court }) => [
    [racine(court), code],
    [racine(code), code],
  ]),
);

const PAR_NOM: ReadonlyMap<string, Champ> = new Map(
  Object.entries(source.noms).flatMap(([champ, noms]) =>
    estChamp(champ) ? noms.split(', ').map((nom) => [racine(nom), champ] as const) : [],
  ),
);

/**
 * The count of an indicator that a header names; null for a share or a mean that « CIL Indicateurs » computes from the
 * counts beside it; undefined when it is no such header.
 *
 * @example champDeCompte('< 40 % PLUS (base)') // 'I01:base'
 */
export function champDeCompte(entete: string): Champ | null | undefined {
  const [, debut = '', mot = ''] = DERNIER_MOT.exec(entete.trim()) ?? [];
  const code = CODES.get(racine(debut));
  const sorte = SORTES[racine(mot)];
  if (code !== undefined && sorte !== undefined) return sorte === null ? null : `${code}:${sorte}`;
  return PAR_NOM.get(racine(entete));
}
