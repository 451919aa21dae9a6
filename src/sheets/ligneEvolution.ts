import type { SerieDIndicateur } from '../domain/evolution/series.ts';
import { DECIMALES_DE_TENDANCE, MOTS_DE_TENDANCE, type Tendance } from '../domain/evolution/tendance.ts';
import type { TendanceDIndice } from '../domain/evolution/tendanceDIndice.ts';
import type { SorteSuivie } from '../domain/evolution/unites.ts';
import { pourcent } from '../domain/messages/accords.ts';
import { formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import type { LigneSuivie } from './grilleEvolution.ts';
import { lettreDe } from './lettresDeRupture.ts';
import { NOMS } from './noms.ts';
import type { PlanCell } from './plan.ts';
import {
  type ContexteEvolution,
  lecturesDuFlux,
  styleDe,
  valeursDIndicateur,
  valeursDIndice,
} from './valeursEvolution.ts';

/** What each kind of unit is called in the first column. */
export const NOMS_DES_SUIVIES: Readonly<Record<SorteSuivie, string>> = {
  reference: 'Référence',
  qpv: 'QPV',
  commune: 'Commune',
  quartier: 'Quartier',
  residence: 'Résidence',
};

/** One row of « CIL Évolution ». */
export function ligneDEvolution(contexte: ContexteEvolution, ligne: LigneSuivie, row: number): PlanCell[] {
  const { suivi } = ligne;
  const identite = [NOMS_DES_SUIVIES[suivi.unite.sorte], nomDe(contexte, ligne), titreDe(contexte, ligne)];
  return [
    ...identite.map((t) => texte(t, styleDe(suivi, ['texteLong', 'referenceTexte']))),
    ...valeurs(contexte, ligne, row),
    ...variations(contexte, ligne, row),
    ...lecture(contexte, ligne, row),
    ...comptes(contexte, ligne),
  ];
}

/** Two residences of one name are told apart by their key. */
function nomDe({ evolution }: ContexteEvolution, { suivi: { unite } }: LigneSuivie): string {
  const homonymes = evolution.suivis.filter(
    ({ unite: autre }) => autre.sorte === unite.sorte && autre.nom === unite.nom,
  );
  return homonymes.length > 1 ? `${unite.nom} (${unite.cle})` : unite.nom;
}

/** « < 40 % PLUS », « Indice, base fixe 2020 »… */
export function titreDe({ evolution }: Pick<ContexteEvolution, 'evolution'>, ligne: LigneSuivie): string {
  switch (ligne.sorte) {
    case 'fixe':
      return `Indice, base fixe ${evolution.base.annee ?? ''}`;
    case 'courante':
      return 'Indice, base courante';
    case 'lecture':
      return 'Entrants et stock : lecture';
    case 'indicateur':
      return ligne.serie.indicateur.court;
  }
}

function valeurs(contexte: ContexteEvolution, ligne: LigneSuivie, row: number): PlanCell[] {
  if (ligne.sorte === 'lecture') return lecturesDuFlux(contexte, ligne.suivi);
  if (ligne.sorte === 'indicateur') return valeursDIndicateur(contexte, ligne.suivi, ligne.serie, row);
  return valeursDIndice(contexte, ligne.suivi, ligne.sorte);
}

/** Points from the first to the last wave and between the last two, then what the place and the reference bring. */
function variations(contexte: ContexteEvolution, ligne: LigneSuivie, row: number): PlanCell[] {
  const { grille, evolution, marques } = contexte;
  const { colonnes } = grille;
  const style = styleDe(ligne.suivi, ['ecart', 'referenceEcart']);
  const sansObjet = (): PlanCell => {
    marques.add('///');
    return texte('///', style);
  };
  const largeur = colonnes.tendance - colonnes.variation;
  if (ligne.sorte === 'lecture') return Array.from({ length: largeur }, sansObjet);
  const [d, n] = [colonnes.vagues, colonnes.vagues + evolution.annees.length - 1];
  const connues = valeursConnues(ligne);
  const fois = ligne.sorte === 'indicateur' && ligne.serie.indicateur.forme === 'part' ? '*100' : '';
  const entre = (a: number, b: number): PlanCell =>
    connues[a - d] && connues[b - d]
      ? formule(
          `=IF(COUNT(${ici(row, a)},${ici(row, b)})=2,(${ici(row, b)}-${ici(row, a)})${fois},"nd")`,
          style,
        )
      : inconnue(contexte, ligne, [a - d, b - d]);
  const variation = entre(d, n);
  const recente = colonnes.recente === null ? [] : [entre(n - 1, n)];
  const decomposee = connues[0] && connues.at(-1) ? decomposition(contexte, ligne, row, fois) : null;
  return [variation, ...recente, ...(decomposee ?? [sansObjet(), sansObjet()])];
}

function inconnue(
  { marques }: ContexteEvolution,
  { suivi }: LigneSuivie,
  rangs: readonly number[],
): PlanCell {
  const marque = rangs.some((rang) => (suivi.unite.rangs[rang] ?? null) === null) ? '///' : 'nd';
  marques.add(marque);
  return texte(marque, styleDe(suivi, ['ecart', 'referenceEcart']));
}

function valeursConnues(ligne: LigneSuivie): readonly boolean[] {
  if (ligne.sorte === 'indicateur') return ligne.serie.releves.map(({ valeur }) => valeur !== null);
  if (ligne.sorte === 'lecture') return [];
  return (ligne.suivi[ligne.sorte]?.valeurs ?? []).map((valeur) => valeur !== null);
}

/** Position and drift sum to the change; null where the row has no reference to be compared with. */
function decomposition(
  { grille, evolution }: ContexteEvolution,
  ligne: LigneSuivie,
  row: number,
  fois: string,
): PlanCell[] | null {
  const { colonnes } = grille;
  const style = styleDe(ligne.suivi, ['ecart', 'referenceEcart']);
  const variation = ici(row, colonnes.variation);
  const reste = formule(
    `=IF(COUNT(${variation},${ici(row, colonnes.position)})=2,${variation}-${ici(row, colonnes.position)},"nd")`,
    style,
  );
  if (ligne.sorte === 'fixe') {
    const courante = grille.ligne(ligne.suivi, 'courante');
    const bouts = ligne.suivi.courante?.valeurs ?? [];
    if (courante === null || bouts[0] == null || bouts.at(-1) == null) return null;
    return [formule(`=${ici(courante, colonnes.variation)}`, style), reste];
  }
  if (ligne.sorte !== 'indicateur') return null;
  const [reference] = evolution.suivis;
  const { code } = ligne.serie.indicateur;
  const r = grille.ligne(reference, code);
  if (r === null || ligne.serie.variation.derive === null) return null;
  const [d, n] = [colonnes.vagues, colonnes.vagues + evolution.annees.length - 1];
  return [
    formule(
      `=IF(ISNUMBER(${variation}),${variation}-(${ligneFixe(r, n)}-${ligneFixe(r, d)})${fois},"nd")`,
      style,
    ),
    reste,
  ];
}

function jugement(ligne: LigneSuivie): (SerieDIndicateur | TendanceDIndice) | null {
  if (ligne.sorte === 'indicateur') return ligne.serie;
  return ligne.sorte === 'lecture' ? null : ligne.suivi[ligne.sorte];
}

/** Trend, break marks, why there is no trend, and the smallest base that the trend rests on. */
function lecture(contexte: ContexteEvolution, ligne: LigneSuivie, row: number): PlanCell[] {
  const { evolution, grille, marques } = contexte;
  const { suivi } = ligne;
  const juge = jugement(ligne);
  const style = styleDe(suivi, ['texteApresNombre', 'referenceTexteApresNombre']);
  const long = styleDe(suivi, ['texteLong', 'referenceTexte']);
  const ruptures = (juge?.ruptures ?? []).map((rupture) => lettreDe(evolution.ruptures, rupture));
  const marquesDeRupture = [
    ...(ruptures.length > 0 ? [`rupture ${ruptures.join(', ')}`] : []),
    ...(suivi.horsChamp ? [`périmètre ${pourcent(suivi.horsChamp)}`] : []),
  ];
  const tendance = juge?.tendance ?? null;
  const base = plusPetiteBase(ligne);
  const sansBase = ligne.sorte === 'lecture' ? '///' : 'nd';
  if (base === null) marques.add(sansBase);
  if (tendance === null || tendance.classe === 'sans-objet') marques.add('///');
  return [
    enUnMot(tendance, ligne, row, grille.colonnes, style),
    texte(marquesDeRupture.join(' · '), long),
    texte(tendance?.classe === 'non-calculable' ? tendance.raison : '', long),
    base === null
      ? texte(sansBase, styleDe(suivi, ['effectifDiscret', 'referenceEffectifDiscret']))
      : nombre(base, styleDe(suivi, ['effectifDiscret', 'referenceEffectifDiscret'])),
  ];
}

/** By formula wherever the two values exist: the tolerance and the threshold are those of « CIL Méthode ». */
function enUnMot(
  tendance: Tendance | null,
  ligne: LigneSuivie,
  row: number,
  colonnes: ContexteEvolution['grille']['colonnes'],
  style: Parameters<typeof texte>[1],
): PlanCell {
  if (tendance === null || tendance.classe === 'sans-objet') return texte('///', style);
  const sansFormule = tendance.cause !== null && tendance.cause !== 'base';
  if (sansFormule) return texte(MOTS_DE_TENDANCE['non-calculable'], style);
  const [d, n] = [ici(row, colonnes.vagues), ici(row, colonnes.variation - 1)];
  const brut = ligne.sorte === 'indicateur' ? `100*(${n}/${d}-1)` : ici(row, colonnes.variation);
  const points = `ROUND(${brut},${DECIMALES_DE_TENDANCE})`;
  const favorable = ligne.sorte === 'indicateur' && ligne.serie.indicateur.sens === -1;
  const { ameliore, stable, degrade, 'non-calculable': non } = MOTS_DE_TENDANCE;
  const [hausse, baisse] = favorable ? [ameliore, degrade] : [degrade, ameliore];
  const trop = `OR(N(${ici(row, colonnes.base)})<${NOMS.minimum},COUNT(${d},${n})<2)`;
  return formule(
    `=IF(${trop},"${non}",IF(${points}>${NOMS.tolerance},"${hausse}",IF(${points}<-${NOMS.tolerance},"${baisse}","${stable}")))`,
    style ?? 'texte',
  );
}

function plusPetiteBase(ligne: LigneSuivie): number | null {
  const bases = basesDe(ligne);
  const bouts = [bases[0] ?? null, bases.at(-1) ?? null].filter((base) => base !== null);
  return bouts.length === 0 ? null : Math.min(...bouts);
}

function basesDe(ligne: LigneSuivie): readonly (number | null)[] {
  if (ligne.sorte === 'indicateur') return ligne.serie.releves.map(({ base }) => base);
  if (ligne.sorte === 'lecture') return [];
  return ligne.suivi[ligne.sorte]?.bases ?? [];
}

/** Count and base of each wave: what the shares of the row are made of. */
function comptes({ marques, evolution }: ContexteEvolution, ligne: LigneSuivie): PlanCell[] {
  const { suivi } = ligne;
  const style = styleDe(suivi, ['effectif', 'referenceEffectif']);
  const discret = styleDe(suivi, ['effectifDiscret', 'referenceEffectifDiscret']);
  return evolution.annees.flatMap((_, vague): PlanCell[] => {
    const compte = ligne.sorte === 'indicateur' ? (ligne.serie.releves[vague]?.compte ?? null) : null;
    if (compte === null || (compte.base === 0 && compte.inconnus > 0)) {
      const attendu = ligne.sorte === 'indicateur' && ligne.serie.indicateur.forme !== 'ecart';
      const marque = attendu && (suivi.unite.rangs[vague] ?? null) !== null ? 'nd' : '///';
      marques.add(marque);
      return [texte(marque, style), texte(marque, discret)];
    }
    if (compte.resume !== undefined) {
      marques.add('///');
      return [texte('///', style), nombre(compte.base, discret)];
    }
    return [nombre(compte.numerateur, style), nombre(compte.base, discret)];
  });
}
