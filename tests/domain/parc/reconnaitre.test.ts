import { describe, expect, it } from 'vitest';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { plage } from './plages.ts';

const champs = (entetes: string[], valeurs: (string | number | null)[] = [], choix = {}) =>
  reconnaitre(plage([entetes, entetes.map((_, i) => valeurs[i] ?? 'a')]), choix).colonnes.map(
    ({ champ }) => champ,
  );

describe('reconnaître les colonnes', () => {
  it('ne regarde ni accents, ni casse, ni espaces, ni tirets bas', () => {
    expect(
      champs(['code_residence', 'CHOMEURS', 'Année d’emménagement', 'impaye > 3 mois', 'NB  MAJEURS']),
    ).toEqual(['residence', 'chomeurs', 'anneeEmmenagement', 'impaye', 'majeurs']);
  });

  it('reconnaît les noms d’un logiciel de gestion', () => {
    expect(
      champs([
        'ID_client',
        'Pourcentage_revenus_plafond_plus',
        'Indicateur_APL',
        'Code_INSEE_commune',
        'Date_construction',
      ]),
    ).toEqual(['menage', 'revenuSurPlafond', 'aideLogement', 'commune', 'anneeConstruction']);
  });

  it.each([
    [['Résidence', 'Aide au logement'], 'menages'],
    [['Résidence', 'Aide au logement', 'Pièces'], 'menages'],
    [['Résidence', 'Impayé > 3 mois', 'Pièces', 'Surface habitable', 'DPE'], 'logements'],
    [['Résidence', 'Pièces'], 'logements'],
  ])('voit dans %j un fichier de %s', (entetes, nature) => {
    expect(reconnaitre(plage([entetes, entetes.map(() => 'a')])).nature).toBe(nature);
  });

  it('prend « Commune » pour un code ou un nom selon ce qu’elle contient', () => {
    expect(champs(['Commune', 'Résidence'], ['06029'])).toEqual(['commune', 'nomResidence']);
    expect(champs(['Commune', 'Résidence'], ['Cannes'])).toEqual(['nomCommune', 'nomResidence']);
  });

  it('refuse nationalité et origine, même si l’utilisateur les choisit', () => {
    const lue = reconnaitre(
      plage([
        ['Code résidence', 'Nationalité', 'Origine'],
        ['R1', 'a', 'b'],
      ]),
      { 1: 'quartier' },
    );
    expect(lue.colonnes.map(({ champ, ecart }) => [champ, ecart])).toEqual([
      ['residence', undefined],
      [null, 'interdite'],
      [null, 'interdite'],
    ]);
    expect(lue.remarques.filter(({ phrase }) => phrase.includes('est refusée'))).toHaveLength(2);
  });

  it('laisse de côté ce qui désigne des personnes', () => {
    const lue = reconnaitre(
      plage([
        [
          'Code résidence',
          'Nom',
          'Prénom',
          'Date de naissance',
          'Téléphone',
          'E-mail',
          'NIR',
          'Nom résidence',
        ],
        ['R1', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
      ]),
    );
    expect(lue.colonnes.map(({ ecart }) => ecart ?? null)).toEqual([
      null,
      'personnelle',
      'personnelle',
      'personnelle',
      'personnelle',
      'personnelle',
      'personnelle',
      null,
    ]);
  });

  it('suit les corrections de l’utilisateur avant ses propres suppositions', () => {
    expect(
      champs(['Machin', 'Code résidence', 'Truc'], [], { 0: 'quartier', 1: null, 2: 'residence' }),
    ).toEqual(['quartier', null, 'residence']);
  });

  it('ne lit qu’une colonne pour deux noms d’une même chose, et le dit', () => {
    const lue = reconnaitre(
      plage([
        ['Code résidence', 'Majeurs', 'Adultes'],
        ['R1', 1, 1],
      ]),
    );
    expect(lue.colonnes.map(({ champ }) => champ)).toEqual(['residence', 'majeurs', null]);
    expect(lue.remarques[0]?.phrase).toContain('« Adultes » (C1) dit la même chose que « Majeurs »');
  });

  it('dit qu’il ne connaît aucune colonne plutôt que d’inventer', () => {
    const lue = reconnaitre(
      plage([
        ['Pomme', 'Poire'],
        ['a', 'b'],
      ]),
    );
    expect(lue.remarques[0]).toMatchObject({ gravite: 'refus', cellule: 'A1' });
  });
});
