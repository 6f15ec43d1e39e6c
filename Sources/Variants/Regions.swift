/// Groups of countries (ISO 3166-1 alpha-2, also former codes) whose names follow one custom.
enum Regions {
  /// The family name comes first at home.
  static let eastern: Set<String> = ["JP", "CN", "TW", "HK", "MO", "KR", "KP", "VN", "HU", "KH"]
  /// The family name comes first in Latin letters too.
  static let familyFirst: Set<String> = ["CN", "TW", "HK", "MO", "KR", "KP", "VN", "KH"]
  /// Patronymics stand between given and family name.
  static let patronymics: Set<String> = [
    "RU", "SU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "AZ", "AM", "GE", "MD", "EE", "LV", "LT",
  ]
  /// Nobody writes given names as initials there: one name only, family name first, or no family name.
  static let withoutInitials: Set<String> = [
    "CN", "TW", "HK", "MO", "KR", "KP", "VN", "KH", "MM", "LA", "TH", "BT", "MN", "ID", "ET", "ER",
  ]
  /// Nobody has a family name.
  static let withoutFamilyNames: Set<String> = ["MM"]
  /// Chinese names among others.
  static let partlyChinese: Set<String> = ["SG", "MY", "TH", "ID", "PH"]
  /// Two family names: which of three words is a middle name cannot be told.
  static let twoFamilyNames: Set<String> = [
    "ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "BO", "PY", "UY", "CU", "DO", "PR", "GT", "HN", "SV", "NI", "CR",
    "PA", "GQ",
  ]
  /// Russian is or was written there.
  static let russian: Set<String> = [
    "RU", "SU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "AZ", "AM", "GE", "MD", "EE", "LV", "LT", "MN",
  ]
  static let serbian: Set<String> = ["RS", "ME", "BA", "XK", "HR", "YU", "CS"]
  static let centralAsian: Set<String> = ["KZ", "KG", "TJ", "UZ", "TM"]
  /// Baltic towns have names of their own there; people have Russian ones too.
  static let baltic: Set<String> = ["EE", "LV", "LT"]
  static let german: Set<String> = ["DE", "AT", "CH", "LI", "LU", "DD"]
  static let nordic: Set<String> = ["SE", "FI", "EE", "IS", "NO", "DK", "FO", "GL", "AX"]
  static let danish: Set<String> = ["NO", "DK", "FO", "GL"]
  static let french: Set<String> = ["FR", "BE", "CH", "LU", "CA", "MC"]
}
