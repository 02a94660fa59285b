/** Small words that a family name may start with, in lower case. */
export const nameParticles =
  "(?:(?:van|von|der|den|de|da|di|du|do|dos|das|del|della|dela|de la|la|le|el|al|ter|ten|te|zu|zur|zum|af|av|bin|ibn|ben|st|los|las|’t|'t|d’|d'|o’|o')[ -]?)";
