type Encodage = 'utf-8' | 'windows-1252' | 'utf-16le';

/** Accented text tells the encoding; a block without any leaves the question open for the next. */
const ACCENTS = /[^\p{ASCII}]/u;

/**
 * Turns the blocks of a file into text. UTF-8 unless the first accented block is not, then Windows-1252, which is
 * ISO-8859-1 with more letters; UTF-16 when its mark opens the file. A byte that UTF-8 does not know later on is « � ».
 */
export class Decodeur {
  #encodage: Encodage | null = null;
  #decodeur: TextDecoder | null = null;
  #enSuspens = new Uint8Array();
  #debut = true;

  /** `dernier` when nothing follows: what a cut letter still lacks will not come. */
  lire(octets: Uint8Array, dernier: boolean): string {
    if (this.#debut) this.#lireLaMarque(octets);
    this.#debut = false;
    return this.#decodeur
      ? this.#decodeur.decode(octets, { stream: !dernier })
      : this.#essayer(octets, dernier);
  }

  get encodage(): Encodage {
    return this.#encodage ?? 'utf-8';
  }

  /** A byte order mark settles the question. */
  #lireLaMarque([premier, deuxieme, troisieme]: Uint8Array): void {
    if (premier === 0xff && deuxieme === 0xfe) this.#choisir('utf-16le');
    if (premier === 0xef && deuxieme === 0xbb && troisieme === 0xbf) this.#choisir('utf-8');
  }

  #essayer(bloc: Uint8Array, dernier: boolean): string {
    const octets = this.#enSuspens.length === 0 ? bloc : joindre(this.#enSuspens, bloc);
    this.#enSuspens = new Uint8Array();
    try {
      const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets, { stream: !dernier });
      if (!ACCENTS.test(texte)) {
        // A letter cut at the end of the block does not tell the encoding yet: it waits for its other half.
        this.#enSuspens = octets.slice(texte.length);
        return texte;
      }
    } catch {
      return this.#choisir('windows-1252').decode(octets, { stream: !dernier });
    }
    return this.#choisir('utf-8').decode(octets, { stream: !dernier });
  }

  #choisir(encodage: Encodage): TextDecoder {
    this.#encodage = encodage;
    this.#decodeur = new TextDecoder(encodage);
    return this.#decodeur;
  }
}

function joindre(avant: Uint8Array, apres: Uint8Array): Uint8Array {
  const ensemble = new Uint8Array(avant.length + apres.length);
  ensemble.set(avant);
  ensemble.set(apres, avant.length);
  return ensemble;
}
