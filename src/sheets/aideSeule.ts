import type { Diagnostic } from '../domain/diagnostic.ts';
import { surAideSeule } from '../domain/methode/aideSeule.ts';
import { texte } from './cellules.ts';
import type { Block } from './plan.ts';
import { LIGNE_ENTETE } from './tete.ts';

const BANDEAU =
  'Classement de repli : aide au logement seule. Il ne dit rien des revenus ni de l’emploi ; ne le comparez pas à un indice complet.';

/** Over the table, when everything rests on the housing aid alone; nothing otherwise. */
export const bandeauDAideSeule = ({ methode }: Diagnostic): Block[] =>
  surAideSeule(methode) ? [{ row: LIGNE_ENTETE - 1, column: 0, cells: [[texte(BANDEAU, 'alerte')]] }] : [];
