import Testing

/// A sentence in each charset, with its bytes in base 64 as another implementation encodes them.
struct CharsetSample: Sendable, CustomTestStringConvertible {
  var charset: String
  var text: String
  var base64: String
  var testDescription: String { charset }

  static let all: [CharsetSample] = [
    CharsetSample(
      charset: "windows-1251", text: "Острова Шикотан и Хабомаи — предмет спора, сказал министр.",
      base64: "zvHy8O7i4CDY6Oru8uDtIOgg1eDh7uzg6CCXIO/w5eTs5fIg8e/u8OAsIPHq4Ofg6yDs6O3o8fLwLg=="),
    CharsetSample(
      charset: "koi8-r", text: "Острова Шикотан и Хабомаи - предмет спора, сказал министр.",
      base64: "79PU0s/XwSD7ycvP1MHOIMkg6MHCz83BySAtINDSxcTNxdQg09DP0sEsINPLwdrBzCDNyc7J09TSLg=="),
    CharsetSample(
      charset: "koi8-u", text: "Курильські острови, Київ і Єревань",
      base64: "69XSyczY09jLpiDP09TSz9fJLCDryafXIKYgtNLF18HO2A=="),
    CharsetSample(
      charset: "iso-8859-5", text: "Острова Шикотан и Хабомаи - предмет спора, сказал министр.",
      base64: "vuHi4N7S0CDI2Nre4tDdINggxdDR3tzQ2CAtIN/g1dTc1eIg4d/e4NAsIOHa0NfQ2yDc2N3Y4eLgLg=="),
    CharsetSample(
      charset: "ibm866", text: "Острова Шикотан и Хабомаи - предмет спора, сказал министр.",
      base64: "juHi4K6ioCCYqKqu4qCtIKgglaChrqygqCAtIK/gpaSspeIg4a+u4KAsIOGqoKegqyCsqK2o4eLgLg=="),
    CharsetSample(
      charset: "x-mac-cyrillic", text: "Острова Шикотан и Хабомаи — предмет спора, сказал министр.",
      base64: "jvHy8O7i4CCY6Oru8uDtIOggleDh7uzg6CDRIO/w5eTs5fIg8e/u8OAsIPHq4Ofg6yDs6O3o8fLwLg=="),
    CharsetSample(
      charset: "ibm855", text: "Острова Шикотан и Хабомаи - предмет спора, сказал министр.",
      base64: "1+Pl4dbroCD2t8bW5aDUILcgtqCi1tKgtyAtINjhqKbSqOUg49jW4aAsIOPGoPOg0CDSt9S34+XhLg=="),
    CharsetSample(
      charset: "windows-1252", text: "Les îles Kouriles — « l’été à Etorofu » coûtent 5 €",
      base64: "TGVzIO5sZXMgS291cmlsZXMglyCrIGyS6XTpIOAgRXRvcm9mdSC7IGNv+3RlbnQgNSCA"),
    CharsetSample(
      charset: "windows-1250", text: "Ostrovy Šikotan a Chabomai žádá Łódź",
      base64: "T3N0cm92eSCKaWtvdGFuIGEgQ2hhYm9tYWkgnuFk4SCj82Sf"),
    CharsetSample(
      charset: "iso-8859-2", text: "Ostrovy Šikotan žádá Łódź",
      base64: "T3N0cm92eSCpaWtvdGFuIL7hZOEgo/NkvA=="),
    CharsetSample(
      charset: "windows-1253", text: "Οι Κουρίλες Νήσοι είναι αρχιπέλαγος",
      base64: "z+kgyu/18d/r5fIgzd7z7+kg5d/t4ekg4fH36fDd6+Hj7/I="),
    CharsetSample(
      charset: "iso-8859-7", text: "Οι Κουρίλες Νήσοι",
      base64: "z+kgyu/18d/r5fIgzd7z7+k="),
    CharsetSample(
      charset: "windows-1254", text: "Kuril Adaları Rusya’nın doğusunda, ışık",
      base64: "S3VyaWwgQWRhbGFy/SBSdXN5YZJu/W4gZG/wdXN1bmRhLCD9/v1r"),
    CharsetSample(
      charset: "windows-1255", text: "האיים הקוריליים ברוסיה",
      base64: "5ODp6e0g5Pfl+Ons6entIOH45fHp5A=="),
    CharsetSample(
      charset: "windows-1256", text: "جزر الكوريل في روسيا",
      base64: "zNLRIMfh3+bR7eEg3e0g0ebT7cc="),
    CharsetSample(
      charset: "iso-8859-6", text: "جزر الكوريل في روسيا",
      base64: "zNLRIMfk4+jR6uQg4eog0ejT6sc="),
    CharsetSample(
      charset: "windows-1257", text: "Kurilų salos, ąčęėįšųūž",
      base64: "S3VyaWz4IHNhbG9zLCDg6Obr4fD4+/4="),
    CharsetSample(
      charset: "windows-874", text: "หมู่เกาะคูริลในรัสเซีย",
      base64: "y8HZ6OCh0tCk2cPUxeO5w9HK4KvVwg=="),
    CharsetSample(
      charset: "iso-8859-15", text: "Prix : 5 € à l'œuvre",
      base64: "UHJpeCA6IDUgpCDgIGwnvXV2cmU="),
    CharsetSample(
      charset: "macintosh", text: "Les îles Kouriles, été",
      base64: "TGVzIJRsZXMgS291cmlsZXMsII50jg=="),
    CharsetSample(
      charset: "shift_jis", text: "北方領土の歯舞群島と色丹島は①ｼｺﾀﾝ～である。",
      base64: "lmuV+5fMk3mCzI6VlZGMUZOHgsaQRpJPk4eCzYdAvLrA3YFggsWCoILpgUI="),
    CharsetSample(
      charset: "euc-jp", text: "北方領土の歯舞群島と色丹島である。ｼｺﾀﾝ",
      base64: "y8zK/c7Oxdqkzrv1yfG3ssXnpMi/p8Owxeekx6SipOuho468jrqOwI7d"),
    CharsetSample(
      charset: "iso-2022-jp", text: "北方領土の歯舞群島 and 色丹島 islands",
      base64: "GyRCS0xKfU5ORVokTjt1SXE3MkVnGyhCIGFuZCAbJEI/J0MwRWcbKEIgaXNsYW5kcw=="),
    CharsetSample(
      charset: "gbk", text: "南千岛群岛的色丹岛和齿舞群岛，俄罗斯",
      base64: "xM/Hp7W6yLq1urXEyau1pLW6us2z3c7oyLq1uqOstu3C3su5"),
    CharsetSample(
      charset: "gb18030", text: "南千岛群岛的色丹岛 𠀀 é ŵ 齿舞",
      base64: "xM/Hp7W6yLq1urXEyau1pLW6IJUygjYgqKYggTCWNyCz3c7o"),
    CharsetSample(
      charset: "big5", text: "南千島群島的色丹島和齒舞群島，俄羅斯",
      base64: "q26kZK5xuHOucaq6puKkpq5xqU2+prtSuHOucaFBq1jDubS1"),
    CharsetSample(
      charset: "euc-kr", text: "쿠릴 열도의 시코탄과 하보마이는 똠방각하",
      base64: "xO24sSC/rbW1wMcgvcPE2sW6sPogx8+6uLi2wMy0wiCMY7nmsKLHzw=="),
    CharsetSample(
      charset: "johab", text: "쿠릴 열도의 시코탄",
      base64: "xoGfqSC1aZWht4Egr6HFochl"),
    CharsetSample(
      charset: "iso-2022-kr", text: "쿠릴 열도의 시코탄",
      base64: "GyQpQw5EbTgxDyAOPy01NUBHDyAOPUNEWkU6Dw=="),
    CharsetSample(
      charset: "utf-16le", text: "Кунашир 歯舞 𠀀 é",
      base64: "GgRDBD0EMARIBDgEQAQgAG9rHoIgAEDYANwgAOkA"),
    CharsetSample(
      charset: "utf-16be", text: "Кунашир 歯舞 𠀀 é",
      base64: "BBoEQwQ9BDAESAQ4BEAAIGtvgh4AINhA3AAAIADp"),
    CharsetSample(
      charset: "utf-32le", text: "Кунашир 歯舞 𠀀",
      base64: "GgQAAEMEAAA9BAAAMAQAAEgEAAA4BAAAQAQAACAAAABvawAAHoIAACAAAAAAAAIA"),
    CharsetSample(
      charset: "utf-32be", text: "Кунашир 歯舞 𠀀",
      base64: "AAAEGgAABEMAAAQ9AAAEMAAABEgAAAQ4AAAEQAAAACAAAGtvAACCHgAAACAAAgAA"),
  ]

  var bytes: [UInt8] { decodeBase64(base64) }
}

/// The bytes that `text` stands for in base 64.
func decodeBase64(_ text: String) -> [UInt8] {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in text.utf8 {
    guard let value = alphabet.firstIndex(of: byte) else { continue }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return bytes
}
