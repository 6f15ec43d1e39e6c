internal import Testing

@Suite("Sentences")
struct SentenceTableTests {
  @Test(
    "English",
    arguments: [
      SentenceCase("‹Russia holds the islands.› ‹Japan claims them.›"),
      SentenceCase("‹The U.S. Senate met.› ‹It rose in the U.S.› ‹He left.›", "en"),
      SentenceCase("‹Mr. Lavrov met Dr. Smith, Gen. Jones and Prof. Lee at St. Petersburg.› ‹They spoke.›"),
      SentenceCase("‹S. V. Lavrov, J.K. Rowling and George W. Bush came.› ‹He left.›"),
      SentenceCase("‹It was lost in World War I.› ‹Germany paid.›", "en"),
      SentenceCase("‹It ended after World War II.› ‹The islands changed hands.›"),
      SentenceCase("‹See No. 5 and p. 7 of vol. 2.› ‹No.› ‹He said no.›"),
      SentenceCase("‹It opens at 5 p.m.› ‹Visitors wait, e.g. from Japan, i.e. Nemuro.›"),
      SentenceCase("‹He works for Acme Inc.› ‹The firm grew.› ‹Acme Corp. Chairman Jones agreed.›"),
      SentenceCase("‹On Jan. 5 it snowed.› ‹It cost 3.5 million.› ‹In 2016.› ‹15 ships came.›"),
      SentenceCase("‹“We won.”› ‹She smiled.›"),
      SentenceCase("‹“Will you go?” he asked.› ‹\"Yes!\" she said.›"),
      SentenceCase("‹He came (it was late.) and left.› ‹(Nobody saw him.)› ‹Then it rained.›"),
      SentenceCase("‹Wait...› ‹Nobody knows why … it happened.›"),
      SentenceCase("‹What?!› ‹No way!!› ‹Really.›"),
      SentenceCase("‹Read https://example.org/a.b?C=1 or write to a.b@example.org.› ‹Open main.swift now.›"),
      SentenceCase("‹TOKYO, April 15. /TASS/.› ‹Japan’s minister spoke.›"),
      SentenceCase("‹1. First thing.› ‹2. Second thing.›"),
      SentenceCase("‹a) one› ‹b) two›"),
      SentenceCase("‹The islands are disputed.[12]› ‹Japan claims them.›"),
      SentenceCase("‹A headline without a stop›"),
      SentenceCase("‹First line\nsecond line.›\n‹Third line.›"),
      SentenceCase("‹Bring:›\n‹• bread›\n‹• salt›"),
      SentenceCase("‹Yahoo! in the news.› ‹Is it?› ‹It is.›"),
      SentenceCase("‹One.›\n\n‹Two without stop›\n\n‹Three.›"),
    ])
  func english(_ example: SentenceCase) { example.check() }

  @Test(
    "Russian and Ukrainian",
    arguments: [
      SentenceCase("‹С. В. Лавров прибыл в г. Токио.› ‹Он встретился с Ф. Кисидой.›"),
      SentenceCase("‹В 1956 г. СССР подписал декларацию.› ‹Это было в 1956 г.› ‹В Москве.›"),
      SentenceCase("‹Острова, т. е. Итуруп, Кунашир и т. д., спорны.› ‹Япония против.›"),
      SentenceCase("‹Там живут русские, айны и т. д.› ‹Япония против.›"),
      SentenceCase("‹Он живёт на ул. Ленина, д. 5.› ‹См. стр. 12.›"),
      SentenceCase("‹Это стоит 5 тыс. руб.› ‹Дорого.›"),
      SentenceCase("‹— Привет! — сказал он.› ‹— Как дела?›"),
      SentenceCase("‹«Острова наши», — заявил он.› ‹«Нет!» — ответили ему.›"),
      SentenceCase("‹Он сказал: «Острова наши.»› ‹Япония молчит.›"),
      SentenceCase("‹В IV в. до н. э. там жили люди.› ‹Потом нет.›"),
      SentenceCase("‹Проф. Иванов и акад. Петров приехали.›"),
      SentenceCase("‹У 1991 р. Україна стала незалежною.› ‹Це було в м. Київ.›", "uk"),
    ])
  func cyrillic(_ example: SentenceCase) { example.check() }

  @Test(
    "Japanese and Chinese",
    arguments: [
      SentenceCase("‹歯舞群島は日本の領土です。›‹本当ですか？›‹はい！›"),
      SentenceCase("‹彼は「島を返せ。今すぐだ。」と言った。›‹終わり。›"),
      SentenceCase("‹「行こう。」›‹「いや。」›"),
      SentenceCase("‹色丹島（シコタン。小さい島）は遠い。›‹次。›"),
      SentenceCase("‹人口は３．５万人。›‹少ない。›"),
      SentenceCase("‹岸田首相は訪問した。› ‹安倍氏も。›"),
      SentenceCase("‹俄罗斯控制这些岛屿。›‹日本反对！›"),
    ])
  func eastAsian(_ example: SentenceCase) { example.check() }

  @Test(
    "German, French, Spanish",
    arguments: [
      SentenceCase("‹Am 3. Oktober kam Dr. Weber z. B. nach Bonn.› ‹Er blieb bis 1990.›", "de"),
      SentenceCase("‹„Ich gehe.“› ‹Er ging am 5. Mai.› ‹Die Stadt schlief.›", "de"),
      SentenceCase("‹M. Dupont et Mme Durand arrivent à 5 h.› ‹Ils partent.›", "fr"),
      SentenceCase("‹« Vraiment ? » dit-il.› ‹Ça va ?› ‹Oui.›", "fr"),
      SentenceCase("‹El Sr. García vive en EE.UU. desde 1990.› ‹¿Cómo está?› ‹¡Bien!›", "es"),
    ])
  func western(_ example: SentenceCase) { example.check() }

  @Test(
    "Other scripts",
    arguments: [
      SentenceCase("‹هل هذا صحيح؟› ‹نعم.› ‹شكرا.›"),
      SentenceCase("‹यह सच है।› ‹वह गया।›"),
      SentenceCase("‹Αυτό είναι.› ‹Ναι.›"),
    ])
  func others(_ example: SentenceCase) { example.check() }
}
