import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { bailleurInvente, type SorteDeTable } from '../../../src/domain/exemple/bailleur.ts';
import { lireTables } from '../../../src/domain/lireTables.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Champ } from '../../../src/domain/parc/champs.ts';
import { jointes, valeurs } from './tables.ts';

const TAILLE = { residences: 8, menages: 160 };

function lues(sortes: readonly SorteDeTable[]) {
  const choisies = bailleurInvente(5, sortes, TAILLE).map(({ nom, cellules }) => ({
    plage: { feuille: nom, row: 0, column: 0, cellules },
  }));
  const fait = lireTables(choisies);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.tables;
}

describe('les fichiers d’un bailleur inventé', () => {
  it('les personnes repliées redonnent les effectifs que la table des ménages compte elle-même', () => {
    const [menages, personnes] = lues(['personnes']);
    if (!menages || !personnes) throw new Error('deux tables attendues');
    const deLaTable = jointes([menages]);
    const repliees = jointes([personnes]);
    const ordre = new Map(
      (valeurs(repliees, 'menages', 'menage') ?? []).map((identifiant, rang) => [identifiant, rang]),
    );
    const identifiants = valeurs(deLaTable, 'menages', 'menage') ?? [];
    const champs: Champ[] = ['majeurs', 'enfants', 'emploiStable', 'emploiPrecaire', 'chomeurs', 'retraites'];
    for (const champ of champs) {
      const siens = valeurs(repliees, 'menages', champ) ?? [];
      expect([champ, identifiants.map((id) => siens[ordre.get(id) ?? -1])]).toEqual([
        champ,
        valeurs(deLaTable, 'menages', champ),
      ]);
    }
  });

  it('les tables se rejoignent toutes ; rien ne reste sans résidence', () => {
    const choisies = bailleurInvente(5, undefined, TAILLE).map(({ nom, cellules }) => ({
      plage: { feuille: nom, row: 0, column: 0, cellules },
    }));
    const fait = diagnostiquer(choisies, METHODE_SOCLE);
    if (!fait.ok) throw new Error(fait.probleme.phrase);
    const { diagnostic } = fait;
    expect(diagnostic.tables).toHaveLength(10);
    expect(diagnostic.tableau.unites).toHaveLength(TAILLE.residences);
    for (const { apparies, gauche } of diagnostic.jonctions) {
      expect([gauche.feuille, apparies, gauche.sansPaire]).toEqual([gauche.feuille, gauche.lignes, []]);
    }
    for (const parc of diagnostic.dossier.parcs.values()) expect(parc.cles).not.toContain(null);
  });
});
