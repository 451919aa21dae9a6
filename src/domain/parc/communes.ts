import { Anomalie } from './anomalies.ts';
import source from './arrondissements.json' with { type: 'json' };
import type { Champ } from './champs.ts';
import type { Reperes } from './coherence.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';

const VILLES = source.villes.map(({ motif, ...ville }) => ({
  ...ville,
  motif: new RegExp(`^(?:${motif})$`),
}));

type Textes = (string | null)[];

/**
 * Makes the places of the rows agree, run after run: an IRIS that a file writes inside its commune (« 0101 ») is given
 * the commune's code, and the arrondissements of Paris, Lyon and Marseille become their commune, which is said once.
 */
export class AccordDesCommunes {
  readonly #repliees = new Anomalie();
  readonly #reperes: Reperes;

  constructor(reperes: Reperes) {
    this.#reperes = reperes;
  }

  /** `premiere` is the position of the first row in the whole table. */
  accorder(colonnes: Map<Champ, Colonne>, premiere: number): void {
    const codes = textes(colonnes, 'commune');
    if (!codes) return;
    const iris = textes(colonnes, 'iris');
    if (iris)
      colonnes.set('iris', { type: 'texte', valeurs: iris.map((code, ligne) => entier(code, codes[ligne])) });
    const villes = codes.map((code) => (code === null ? null : villeDe(code)));
    if (villes.every((ville) => ville === null)) return;
    const noms = textes(colonnes, 'nomCommune');
    villes.forEach((ville, ligne) => {
      if (ville === null) return;
      this.#repliees.noter(
        () => this.#reperes.cellule(premiere + ligne, 'commune'),
        `${codes[ligne]} → ${ville.commune}`,
      );
      codes[ligne] = ville.commune;
      if (noms) noms[ligne] = ville.nom;
    });
    colonnes.set('commune', { type: 'texte', valeurs: codes });
    if (noms) colonnes.set('nomCommune', { type: 'texte', valeurs: noms });
  }

  remarques(): Remarque[] {
    const entete = this.#reperes.entete('commune');
    return this.#repliees.dire('info', ({ texte, autres }) => ({
      code: 'arrondissements-replies',
      entete,
      exemple: texte,
      nombre: autres + 1,
    }));
  }
}

function villeDe(code: string): (typeof VILLES)[number] | null {
  return VILLES.find(({ motif }) => motif.test(code)) ?? null;
}

function entier(iris: string | null, commune: string | null | undefined): string | null {
  if (iris === null || !commune || !/^\d{1,4}$/.test(iris)) return iris;
  return `${commune}${iris.padStart(4, '0')}`;
}

function textes(colonnes: ReadonlyMap<Champ, Colonne>, champ: Champ): Textes | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' ? [...colonne.valeurs] : null;
}
