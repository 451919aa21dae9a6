import type { Portrait } from '../../domain/portraits/portrait.ts';
import { libelleDeType } from '../../domain/typologies/types.ts';
import { nombre, texte } from '../cellules.ts';
import type { PlanCell } from '../plan.ts';
import { celluleDeFigure } from './figures.ts';
import { type Feuillet, ligneDe, phrase } from './page.ts';

/** Where the second pair of each line begins. */
const SECONDE = 5;
/** Characters that a value may take before the next name, or the edge of the page. */
const PREMIERE_VALEUR = 44;
const SECONDE_VALEUR = 34;

type Couple = readonly [nom: string, cellule: PlanCell];

/** Who it is: two facts a line, then its number of dwellings and households and when it was built. */
export function poserIdentite(feuillet: Feuillet, { cle, identite }: Portrait): void {
  const { adresse, quartier, commune, epci, qpv, bailleur, effectifs, annees } = identite;
  const dire = (valeur: string | null, place: number): PlanCell => {
    if (valeur === null) feuillet.marques.add('nd');
    return texte(valeur === null ? null : abreger(valeur, place), 'corps');
  };
  const [debut, fin] = annees ?? [null, null];
  if (annees === null) feuillet.marques.add('nd');
  const construite =
    debut === null || fin === null
      ? texte('nd', 'corps')
      : debut === fin
        ? { ...nombre(debut, 'corps') }
        : texte(`de ${debut} à ${fin}`, 'corps');
  const gauche: Couple[] = [
    ['Code', dire(cle, PREMIERE_VALEUR)],
    ['Adresse', dire(adresse, PREMIERE_VALEUR)],
    ['Quartier', dire(quartier, PREMIERE_VALEUR)],
    ['Commune', dire(commune, PREMIERE_VALEUR)],
  ];
  const droite: Couple[] = [
    ['Bailleur', dire(bailleur, SECONDE_VALEUR)],
    ['EPCI', dire(epci, SECONDE_VALEUR)],
    ['QPV', dire(qpv, SECONDE_VALEUR)],
    ['Construction', construite],
  ];
  effectifs.forEach(({ nom, figure }, k) => {
    const cellule = celluleDeFigure(figure, 'effectifACote', feuillet.marques);
    (k % 2 === 0 ? gauche : droite).push([nom, cellule]);
  });
  gauche.forEach(([nom, cellule], k) => {
    const seconde = droite[k];
    feuillet.lignes.push(
      ligneDe({
        0: texte(nom, 'corpsDiscret'),
        1: cellule,
        ...(seconde && { [SECONDE]: texte(seconde[0], 'corpsDiscret'), [SECONDE + 2]: seconde[1] }),
      }),
    );
  });
}

/** The type, the rule that gave it, and what the CIL decided. */
export function poserClasse(
  feuillet: Feuillet,
  { type, secrete, raison, voilee, decision }: Portrait['classe'],
): void {
  phrase(
    feuillet,
    secrete
      ? 's · Type non montré : les effectifs dont il dépend sont couverts par le secret.'
      : nomDeType(type, decision === null ? '' : 'Type proposé : '),
    decision ? 'corps' : 'corpsFort',
  );
  if (voilee || secrete) feuillet.marques.add('s');
  if (raison !== null) phrase(feuillet, `Pourquoi : ${raison}${voilee ? ' (valeurs : s)' : ''}.`);
  if (decision === null) return;
  phrase(feuillet, nomDeType(decision.type, 'Décision de la CIL : '), 'corpsFort');
  if (decision.motif !== null) phrase(feuillet, `Motif : ${decision.motif}`);
}

const nomDeType = (type: number | null, avant: string): string =>
  type === null ? `${avant}${libelleDeType(null)}` : `${avant}Type ${type} · ${libelleDeType(type)}`;

const abreger = (valeur: string, place: number): string =>
  valeur.length <= place ? valeur : `${valeur.slice(0, place - 1).trimEnd()}…`;
