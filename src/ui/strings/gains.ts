export const gains = {
  tab: 'Where to go',
  lead: 'Places where targets are and we are not. Gained: our traffic with those whom we share no working place with today.',
  none: 'No target is anywhere that we are not.',
  place: 'Place',
  city: 'City',
  targets: 'Targets',
  traffic: 'Traffic with them',
  gained: 'Gained',
  soon: 'we arrive soon',
  unknown: 'not known',
  nothing: 'nothing new',
} as const;
