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
    "an unclosed bracket, emoticons, marks set off by spaces",
    arguments: [
      SentenceCase("‹Kishida spoke (for an hour.› ‹Lavrov listened.› ‹Both left.›"),
      SentenceCase("‹We saw it all (half of Nemuro!› ‹The ferry was late.› ‹A great trip :)› ‹Then we slept.›"),
      SentenceCase("‹Great ferry to Shikotan ;-)› ‹We go again.›"),
      SentenceCase("‹It is far (see the map :) and cold.› ‹Bring a coat.›"),
      SentenceCase("‹What a view... !› ‹We stayed.› ‹Was it far ? !› ‹No.›"),
      SentenceCase("‹Il a dit non. \"› ‹\"Les Kouriles sont à nous\", répond Moscou.›", "fr"),
      SentenceCase("‹« Les îles sont à nous. »› ‹Tokyo proteste.›", "fr"),
      SentenceCase("‹« Vraiment ? » demande-t-il.› ‹Oui.›", "fr"),
      SentenceCase("‹Die Inseln seien russisch, sagte er.\"› ‹\"alle vier gehören uns.\"›", "de"),
    ])
  func loose(_ example: SentenceCase) { example.check() }

  @Test(
    "sentences in lower case and without a space",
    arguments: [
      SentenceCase("‹Ask at McDonald's.› ‹that may be closed.›", "en"),
      SentenceCase("‹Thanks.› ‹lavrov will come.›", "en"),
      SentenceCase("‹We flew to NZ.› ‹its islands are far.›", "en"),
      SentenceCase("‹i like the a&m.› ‹you know it.›", "en"),
      SentenceCase("‹Is it disputed?› ‹[via TASS]›", "en"),
      SentenceCase("‹\"Whose are they?\"›‹\"Ours,\" said Lavrov.›", "en"),
      SentenceCase("‹They waited.....›‹But nobody came.›", "en"),
      SentenceCase("‹It was a dispute without end.›‹Okay both sides met.›", "en"),
      SentenceCase("‹See www.Google is no sentence, nor is ASP.Net here.›", "en"),
      SentenceCase("‹The approx. range of the ferry, the max. of it, is short.›", "en"),
      SentenceCase("‹Lo recomiendo al 100 %.› ‹el barco es bueno.›", "es"),
      SentenceCase("‹Er wohnt in der Hauptstr. und arbeitet hier.›", "de"),
    ])
  func lowerCase(_ example: SentenceCase) { example.check() }

  @Test(
    "abbreviations that are words in another place",
    arguments: [
      SentenceCase(
        "‹He told me.› ‹Working there was hard.› ‹They live in Bangor, Me. and Boston, Mass. as well.›", "en"),
      SentenceCase("‹It is 5 km.› ‹Ferries go min. 25 times.›", "en"),
      SentenceCase("‹Das sagte Stihl der FR.› ‹Die Inseln waren Thema.› ‹Dann kam Fr. Weber.›", "de"),
      SentenceCase("‹Газета (7 мая 2012 г. № 590) писала о Кунашире.›", "ru"),
      SentenceCase("‹Это был Карл V.› ‹Сын его не правил.›", "ru"),
      SentenceCase("‹Find it at N°. 1026.› ‹That is where it lies.›", "en"),
    ])
  func ambiguous(_ example: SentenceCase) { example.check() }

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
      SentenceCase("‹ロシアは島を支配している。›‹“北方領土”は四島である。›"),
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
    "Polish, Portuguese, Italian",
    arguments: [
      SentenceCase("‹Prof. dr hab. Jan Kowalski z ul. Długiej przyjechał do Gdyni.› ‹Mówił o wyspach.›", "pl"),
      SentenceCase("‹Były tam wyspy, m.in. Kunaszyr, np. Iturup itd.› ‹Japonia protestuje.›", "pl"),
      SentenceCase("‹Wojna skończyła się w 1945 r.› ‹Potem wyspy zajęto.› ‹Bilet kosztuje 5 zł.› ‹To mało.›", "pl"),
      SentenceCase("‹„To nasze wyspy.”› ‹Tak powiedział minister.›", "pl"),
      SentenceCase("‹O Sr. Silva e a Dra. Souza moram na Av. Paulista, n.º 5.› ‹Eles falam.›", "pt"),
      SentenceCase("‹A S.A. Petrobras cresceu.› ‹Vendeu petróleo, gás, etc.› ‹Depois parou.›", "pt"),
      SentenceCase("‹Il sig. Rossi e la dott.ssa Bianchi, pag. 5.› ‹Sono partiti.›", "it"),
    ])
  func moreLanguages(_ example: SentenceCase) { example.check() }

  @Test(
    "Dutch, Danish, Czech, Slovak, Turkish",
    arguments: [
      SentenceCase("‹Dhr. Jansen werkt bij Shell N.V. Rotterdam, bijv. Pernis.› ‹Hij komt.›", "nl"),
      SentenceCase("‹Den 3. Maj kom hr. Hansen fra Pitt & Co.› ‹Det var i går.›", "da"),
      SentenceCase("‹Firma ABTrade s. r. o., např. Praha, vznikla 7. Ledna 2020.› ‹Je nová.›", "cs"),
      SentenceCase("‹Spoločnosť vznikla 7. Apríla 2020, napr. Bratislava.› ‹Je nová.›", "sk"),
      SentenceCase("‹Sayın Dr. Yılmaz geldi, örn. Ankara.› ‹Toplantı bitti.›", "tr"),
    ])
  func furtherLanguages(_ example: SentenceCase) { example.check() }

  @Test(
    "names with marks",
    arguments: [
      SentenceCase("‹He left Yahoo! Japan in 2018.› ‹It paid well.›", "en"),
      SentenceCase("‹He likes Yahoo!› ‹It is old.›", "en"),
      SentenceCase("‹Yahoo!ニュースによると、島は遠い。›‹次。›", "ja"),
    ])
  func names(_ example: SentenceCase) { example.check() }

  @Test(
    "Other scripts",
    arguments: [
      SentenceCase("‹هل هذا صحيح؟› ‹نعم.› ‹شكرا.›"),
      SentenceCase("‹यह सच है।› ‹वह गया।›"),
      SentenceCase("‹Αυτό είναι.› ‹Ναι.›"),
    ])
  func others(_ example: SentenceCase) { example.check() }
}
