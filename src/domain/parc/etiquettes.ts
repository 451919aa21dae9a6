import type { Champ } from './champs.ts';
import contingents from './contingents.json' with { type: 'json' };
import { CHAMPS_DES_ECHELLES, type Echelle } from './echelles.ts';
import { comparerTextes } from './ordre.ts';
import type { Parc } from './parc.ts';
import { plier } from './texte.ts';

export const EN_QPV = 'QPV';
export const HORS_QPV = 'hors QPV';

type Etiquettes = readonly (string | null)[];

/**
 * What each row's territory is called at one scale; an empty list when the table does not say. Communes and EPCI are
 * told apart by code and bear the name most rows give to that code; two codes of one name are shown with the code.
 * A QPV list writes « HZ » or « CSZ » outside every quarter: « hors QPV »; a mere « oui » reads « QPV ». The codes that
 * RPLS gives to contingents are put in words.
 */
export function etiquettes(parc: Parc, echelle: Echelle): Etiquettes {
  if (echelle === 'qpv') return enOuHorsQpv(parc);
  if (echelle === 'qpv2024' || echelle === 'qpv2015') return quartiersPrioritaires(parc, echelle);
  if (echelle === 'contingent') return (textes(parc, 'contingent') ?? []).map(nomDuContingent);
  const champs = CHAMPS_DES_ECHELLES[echelle] ?? [];
  if (echelle !== 'commune' && echelle !== 'epci') {
    const trouve = champs.find((champ) => textes(parc, champ));
    return (trouve && textes(parc, trouve)) ?? [];
  }
  const codes = textes(parc, echelle);
  const noms = textes(parc, echelle === 'commune' ? 'nomCommune' : 'nomEpci');
  if (!codes || !noms) return codes ?? noms ?? [];
  const appeles = nomDesCodes(codes, noms);
  return codes.map((code, ligne) => (code === null ? (noms[ligne] ?? null) : (appeles.get(code) ?? code)));
}

const NOMS_DES_CONTINGENTS: ReadonlyMap<string, string> = new Map(Object.entries(contingents.noms));

const nomDuContingent = (code: string | null): string | null =>
  code === null ? null : (NOMS_DES_CONTINGENTS.get(code) ?? code);

function enOuHorsQpv(parc: Parc): Etiquettes {
  const colonne = parc.colonnes.get('qpv');
  if (colonne?.type === 'nombre') {
    return Array.from(colonne.valeurs, (valeur) =>
      Number.isNaN(valeur) ? null : valeur === 1 ? EN_QPV : HORS_QPV,
    );
  }
  const recent = quartiersPrioritaires(parc, 'qpv2024');
  const codes = recent.length > 0 ? recent : quartiersPrioritaires(parc, 'qpv2015');
  return codes.map((code) => (code === null || code === HORS_QPV ? code : EN_QPV));
}

function quartiersPrioritaires(parc: Parc, champ: 'qpv2024' | 'qpv2015'): Etiquettes {
  return (textes(parc, champ) ?? []).map((code) => {
    if (code === null) return null;
    const plie = plier(code);
    if (/^(hz|csz|non|hors.*|2)$/.test(plie)) return HORS_QPV;
    return /^(oui|1)$/.test(plie) ? EN_QPV : code;
  });
}

function nomDesCodes(codes: Etiquettes, noms: Etiquettes): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  codes.forEach((code, ligne) => {
    const nom = noms[ligne] ?? null;
    if (code === null || nom === null) return;
    const candidats = votes.get(code) ?? new Map<string, number>();
    candidats.set(nom, (candidats.get(nom) ?? 0) + 1);
    votes.set(code, candidats);
  });
  const choisis = new Map<string, string>();
  for (const [code, candidats] of votes) {
    const [premier] = [...candidats].sort(([a, n], [b, m]) => m - n || comparerTextes(a, b));
    if (premier) choisis.set(code, premier[0]);
  }
  const partages = [...choisis.values()].map(plier);
  for (const [code, nom] of choisis) {
    if (partages.filter((autre) => autre === plier(nom)).length > 1) choisis.set(code, `${nom} (${code})`);
  }
  return choisis;
}

function textes(parc: Parc, champ: Champ): Etiquettes | null {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'texte' && colonne.valeurs.some((valeur) => valeur !== null)
    ? colonne.valeurs
    : null;
}
