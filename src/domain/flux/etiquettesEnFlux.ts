import { ATTRIBUTS, type Attribut } from '../parc/echelles.ts';
import { etiquettes } from '../parc/etiquettes.ts';
import { comparerTextes } from '../parc/ordre.ts';
import type { Parc } from '../parc/parc.ts';
import { detacher, plier } from '../parc/texte.ts';
import { type Decisions, sans } from './decisions.ts';

/** What a row says of its residence: a label as it will be shown, or a code that the whole file gives a name to. */
export interface Dite {
  readonly texte: string;
  readonly code: boolean;
}

type Lue = (ligne: number) => Dite | null;
type CodeEtNom = 'commune' | 'epci';

const NOMS = { commune: 'nomCommune', epci: 'nomEpci' } as const;
const estCodee = (attribut: Attribut): attribut is CodeEtNom => attribut === 'commune' || attribut === 'epci';

/**
 * What rows say of their residence, run after run. Communes and EPCI go by their code, and bear at the end the name
 * that most rows of the whole file give to it, as in `etiquettes`.
 */
export class EtiquettesEnFlux {
  /** Every text once, cut loose from the file's own. */
  readonly #dites = new Map<string, Dite>();
  readonly #codes = new Map<string, Dite>();
  readonly #votes = {
    commune: new Map<string, Map<string, number>>(),
    epci: new Map<string, Map<string, number>>(),
  };

  constructor(private readonly horsQpv: Decisions['horsQpv']) {}

  /** By position in `ATTRIBUTS`, what each row says; null when the file does not. */
  lire(parc: Parc): readonly (Lue | null)[] {
    return ATTRIBUTS.map((attribut) =>
      estCodee(attribut) ? this.#codeOuNom(parc, attribut) : this.#directes(parc, attribut),
    );
  }

  /** How each code is called in the end. */
  noms(attribut: CodeEtNom): ReadonlyMap<string, string> {
    const choisis = new Map<string, string>();
    for (const [code, candidats] of this.#votes[attribut]) {
      const [premier] = [...candidats].sort(([a, n], [b, m]) => m - n || comparerTextes(a, b));
      if (premier) choisis.set(code, premier[0]);
    }
    const porteurs = new Map<string, number>();
    for (const nom of choisis.values()) porteurs.set(plier(nom), (porteurs.get(plier(nom)) ?? 0) + 1);
    for (const [code, nom] of choisis)
      if ((porteurs.get(plier(nom)) ?? 0) > 1) choisis.set(code, `${nom} (${code})`);
    return choisis;
  }

  #directes(parc: Parc, attribut: Attribut): Lue | null {
    const colonnes = attribut === 'qpv' ? sans(parc.colonnes, this.horsQpv) : parc.colonnes;
    const dites = etiquettes({ ...parc, colonnes }, attribut);
    if (dites.length === 0) return null;
    return (ligne) => {
      const texte = dites[ligne] ?? null;
      return texte === null ? null : this.#retenir(this.#dites, texte, false);
    };
  }

  #codeOuNom(parc: Parc, attribut: CodeEtNom): Lue | null {
    const codes = textes(parc, attribut);
    const noms = textes(parc, NOMS[attribut]);
    if (!codes && !noms) return null;
    if (codes && noms) this.#voter(codes, noms, attribut);
    return (ligne) => {
      const code = codes?.[ligne] ?? null;
      if (code !== null) return this.#retenir(this.#codes, code, true);
      const nom = noms?.[ligne] ?? null;
      return nom === null ? null : this.#retenir(this.#dites, nom, false);
    };
  }

  #voter(codes: readonly (string | null)[], noms: readonly (string | null)[], attribut: CodeEtNom): void {
    const votes = this.#votes[attribut];
    codes.forEach((code, ligne) => {
      const nom = noms[ligne] ?? null;
      if (code === null || nom === null) return;
      let candidats = votes.get(code);
      if (!candidats) {
        candidats = new Map();
        votes.set(detacher(code), candidats);
      }
      const voix = candidats.get(nom);
      candidats.set(voix === undefined ? detacher(nom) : nom, (voix ?? 0) + 1);
    });
  }

  #retenir(connues: Map<string, Dite>, texte: string, code: boolean): Dite {
    const deja = connues.get(texte);
    if (deja) return deja;
    const dite = { texte: detacher(texte), code };
    connues.set(dite.texte, dite);
    return dite;
  }
}

function textes(parc: Parc, champ: 'commune' | 'epci' | 'nomCommune' | 'nomEpci') {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}
