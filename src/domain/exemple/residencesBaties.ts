import type { Hasard } from '../hasard.ts';
import type { Enregistrement } from './enregistrements.ts';
import source from './parc.json' with { type: 'json' };

/** What the buildings of a residence are, whoever lives there. */
export interface ResidenceBatie {
  readonly code: string;
  readonly nom: string;
  readonly quartier: string;
  readonly commune: string;
  readonly nomCommune: string;
  readonly codePostal: string;
  readonly voie: string;
  readonly qpv: boolean;
  readonly menages: number;
  readonly vacants: number;
  readonly construction: number;
  readonly financement: number;
  readonly loyerAuM2: number;
  readonly individuel: boolean;
  readonly batiments: number;
  readonly entrees: number;
  readonly etiquette: (alea: Hasard) => string;
}

const MENAGES_PAR_BATIMENT = 45;
const MENAGES_PAR_ENTREE = 14;

/** The residences that households live in, by code, each given a date, a financing and rents that go together. */
export function batir(menages: readonly Enregistrement[], alea: Hasard): Map<string, ResidenceBatie> {
  const parCode = new Map<string, Enregistrement[]>();
  for (const menage of menages) {
    const code = menage.texte('Code résidence');
    const siens = parCode.get(code) ?? [];
    siens.push(menage);
    parCode.set(code, siens);
  }
  return new Map(
    [...parCode].flatMap(([code, siens]) => {
      const [premier] = siens;
      return premier ? [[code, residence(code, premier, siens.length, alea)] as const] : [];
    }),
  );
}

function residence(code: string, premier: Enregistrement, menages: number, alea: Hasard): ResidenceBatie {
  const epoque = source.epoques[alea.entier(0, source.epoques.length - 1)];
  const commune = premier.texte('Code commune');
  const batiments = Math.max(1, Math.round(menages / MENAGES_PAR_BATIMENT));
  return {
    code,
    nom: premier.texte('Résidence'),
    quartier: premier.texte('Quartier'),
    commune,
    nomCommune: premier.texte('Commune'),
    codePostal: `${commune.slice(0, 2)}${commune.slice(-1)}00`,
    voie: source.voies[alea.entier(0, source.voies.length - 1)] ?? '',
    qpv: premier.texte('QPV (oui/non)') === 'oui',
    menages,
    vacants: alea.arrive(0.6) ? Math.round(menages * 0.07 * alea.tirer()) : 0,
    construction: alea.entier(epoque?.de ?? 1970, epoque?.a ?? 1976),
    financement: epoque?.financement ?? 52,
    loyerAuM2: epoque?.loyer ?? 5,
    individuel: menages < 15 && alea.arrive(0.4),
    batiments,
    entrees: Math.max(1, Math.round(menages / MENAGES_PAR_ENTREE)),
    etiquette: (hasard) => epoque?.etiquettes[hasard.entier(0, epoque.etiquettes.length - 1)] ?? 'D',
  };
}
