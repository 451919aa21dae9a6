/** An action whose code is loaded when it is first asked for. */
export const plusTard =
  <Donnees extends unknown[], Resultat>(charger: () => Promise<(...donnees: Donnees) => Promise<Resultat>>) =>
  async (...donnees: Donnees): Promise<Resultat> =>
    (await charger())(...donnees);
