import type { Unite } from '../indicateurs/tableau.ts';
import { Anomalie } from '../parc/anomalies.ts';
import { ATTRIBUTS, type Attribut, NOMS_DES_ECHELLES } from '../parc/echelles.ts';
import { comparerTextes } from '../parc/ordre.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { plier } from '../parc/texte.ts';
import type { EtiquettesEnFlux } from './etiquettesEnFlux.ts';
import type { Residences, ResidenceVue } from './residences.ts';

/** A residence of the file, with the codes that its commune and EPCI go by. */
export interface UniteComptee extends Unite {
  readonly codeCommune: string | null;
  readonly codeEpci: string | null;
}

export interface UnitesComptees {
  /** In the order of the keys. */
  readonly unites: readonly UniteComptee[];
  /** For each residence as it was met, its position in `unites`. */
  readonly rangs: Int32Array;
  /** Whether several landlords hold the file, whose residences are then told apart by landlord. */
  readonly plusieursBailleurs: boolean;
  readonly remarques: readonly Remarque[];
}

interface Groupe {
  readonly cle: string;
  readonly vues: ResidenceVue[];
}

/**
 * The residences once the whole file has gone by, under the rules of `regrouper`: attributes that rows disagree on are
 * null, or « partagée » for QPV, and said.
 */
export function unitesDe(residences: Residences, etiquettes: EtiquettesEnFlux): UnitesComptees {
  const { plusieursBailleurs } = residences;
  const groupes = grouper(residences.liste, plusieursBailleurs);
  const rangs = new Int32Array(residences.liste.length);
  const places = new Map(residences.liste.map((vue, rang) => [vue, rang]));
  const nomsDes = { commune: etiquettes.noms('commune'), epci: etiquettes.noms('epci') };
  const partagees = new Map<Attribut, Anomalie>();
  const unites = groupes.map(({ cle, vues }, rang): UniteComptee => {
    for (const vue of vues) rangs[places.get(vue) ?? 0] = rang;
    const nom = nomDe(cle, vues) ?? cle;
    const attribut = (voulu: Attribut): string | null => {
      const libelles = dites(vues, voulu).map(({ texte, code }) =>
        code && (voulu === 'commune' || voulu === 'epci') ? (nomsDes[voulu].get(texte) ?? texte) : texte,
      );
      const commun = enCommun(libelles);
      if (commun !== undefined) return commun;
      const desaccord = partagees.get(voulu) ?? new Anomalie();
      partagees.set(voulu, desaccord);
      desaccord.noter(() => '', nom);
      return voulu === 'qpv' ? 'partagée' : null;
    };
    const codeDe = (voulu: 'commune' | 'epci'): string | null => {
      const [code, ...autres] = dites(vues, voulu).filter((dite) => dite.code);
      return code && autres.length === 0 ? code.texte : null;
    };
    return {
      cle,
      nom,
      effectif: vues.reduce((somme, { lignes }) => somme + lignes, 0),
      quartier: attribut('quartier'),
      iris: attribut('iris'),
      qpv: attribut('qpv'),
      qpv2024: attribut('qpv2024'),
      qpv2015: attribut('qpv2015'),
      commune: attribut('commune'),
      grandTerritoire: attribut('grandTerritoire'),
      epci: attribut('epci'),
      departement: attribut('departement'),
      bailleur: attribut('bailleur'),
      codeCommune: codeDe('commune'),
      codeEpci: codeDe('epci'),
    };
  });
  return { unites, rangs, plusieursBailleurs, remarques: direLesDesaccords(partagees) };
}

/** Under one landlord, rows that name it and rows that do not are of the same residence. */
function grouper(liste: readonly ResidenceVue[], plusieursBailleurs: boolean): Groupe[] {
  const groupes = new Map<string, Groupe>();
  for (const vue of liste) {
    const cle = plusieursBailleurs && vue.bailleur !== null ? `${vue.bailleur} · ${vue.cle}` : vue.cle;
    const pliee = plusieursBailleurs ? JSON.stringify([vue.bailleurPlie, vue.pliee]) : vue.pliee;
    const groupe = groupes.get(pliee) ?? { cle, vues: [] };
    groupe.vues.push(vue);
    groupes.set(pliee, groupe);
  }
  return [...groupes.values()].sort((a, b) => comparerTextes(a.cle, b.cle));
}

function nomDe(cle: string, vues: readonly ResidenceVue[]): string | null {
  const noms = vues.flatMap(({ nom, nommeeCommeSaCle, cle: sienne }) => [
    ...(nom === null ? [] : [nom]),
    ...(nommeeCommeSaCle ? [sienne] : []),
  ]);
  return noms.filter((nom) => nom !== cle).sort(comparerTextes)[0] ?? null;
}

function dites(vues: readonly ResidenceVue[], attribut: Attribut) {
  const place = ATTRIBUTS.indexOf(attribut);
  return vues.flatMap((vue) => vue.dites[place] ?? []);
}

/** The one thing said, under its first writing in French order; null when nothing is, undefined when several are. */
function enCommun(libelles: readonly string[]): string | null | undefined {
  const [premier = null, ...autres] = libelles;
  if (premier === null) return null;
  if (autres.some((libelle) => libelle !== premier && plier(libelle) !== plier(premier))) return undefined;
  return [...libelles].sort(comparerTextes)[0] ?? null;
}

function direLesDesaccords(partagees: ReadonlyMap<Attribut, Anomalie>): Remarque[] {
  return ATTRIBUTS.flatMap(
    (attribut) =>
      partagees.get(attribut)?.dire('info', ({ texte, autres }) => ({
        code: 'attribut-partage',
        attribut: attribut === 'qpv' ? 'QPV' : NOMS_DES_ECHELLES[attribut],
        residence: texte,
        autres,
      })) ?? [],
  ).map((remarque) => ({ ...remarque, cellule: null }));
}
