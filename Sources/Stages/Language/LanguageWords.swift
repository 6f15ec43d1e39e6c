/// The commonest words of languages that share a script, by which a text's language is told.
///
/// Written apart at apostrophes, as the words are found. Languages beyond those with rules of their own stand here as
/// rivals, so that a Dutch text is not taken for a German one.
enum LanguageWords {
  struct Row: Sendable {
    /// ISO 639-1.
    var code: String
    var words: String
    /// Letters beyond those of every language of the script.
    var letters: String
  }

  static let latin: [Row] = [
    Row(
      code: "en",
      words: """
        the of and to in is that for was with as it on at by from are this he his they have not be or an which you were \
        had has been but their its who will would all can there more when one what about up out if into she her than \
        them other some could time these two may then do first any my now such like our over me even most made after \
        also did many before must through where your should because how those people just we i us said so him only no \
        new being while during under between against both each few off down here why very get know don s t re ve ll \
        year years world says day back way part government
        """, letters: ""),
    Row(
      code: "fr",
      words: """
        le la les et des est une dans que qui pour sur pas au du par il plus un en de ce ne se sont aux avec son sa ses \
        cette ces mais nous vous je tu elle ils elles on leur leurs être été a ont fait comme tout tous toute toutes même \
        si ou où dont y très bien sans sous entre après avant aussi peut deux autres deuxième premier première était \
        avait encore depuis contre selon ainsi lors l d qu n s j c lorsque notre votre mon ma mes quand chez alors moins \
        car donc cela ça ici rien jamais toujours fois ans année années temps monde ville
        """, letters: "éèàêçâîôûùëïœ«»"),
    Row(
      code: "de",
      words: """
        der die das und ist nicht ein eine den mit von zu auf im sich des für dem was sind vom wir ich sie er es war bei \
        am an als auch wie wird werden hat in nach aus dass daß noch oder zum zur über um haben so nur aber vor durch bis \
        mehr man wurde wurden sein seine seiner einem einen einer kann unter gegen keine kein wenn hier schon können ihr \
        ihre ihren wieder mir uns dann diese dieser dieses sehr zwei jahr jahre jahren zwischen hatte waren da ohne immer \
        alle sei soll doch seit während gibt muss wegen
        """, letters: "äöüß„"),
    Row(
      code: "es",
      words: """
        el la los las y en que de del es una por con para se su al no un como más fue son está muy sus este lo pero ha ya \
        entre cuando todo esta ser dos también había era hasta desde porque hay sobre donde quien si sin me le les esto \
        eso nos ni contra otros ese otro ante ellos e unos yo mi antes algunos qué unas ella ellas él tanto esos mucho \
        nada muchos cual poco estos estas te o han fueron tiene sido según años año después parte durante así mismo uno \
        puede cada vez siempre primera primer ciudad
        """, letters: "ñáíóúé¿¡"),
    Row(
      code: "it",
      words: """
        il la di che e un per è non in del della gli con una sono dei nel da al alla si come più anche i lo le delle nella \
        ma ha suo sua dal dalla degli ai questo questa stato stata essere tra fra hanno era se o su cui ci sul sulla loro \
        molto fu nei alle sia così quando dove chi mi ti io lui lei noi c l d dell nell all sull anni anno dopo prima \
        solo tutti tutto due ed ad poi già ancora sempre senza ogni suoi sue quello quella perché può aveva erano nelle \
        dalle parte secondo
        """, letters: "èàòùìé"),
    Row(
      code: "pt",
      words: """
        o a os as de do da dos das e em no na nos nas um uma que não com por para se é ao à aos às foi como mais mas sua \
        seu seus suas ou ele ela eles pelo pela pelos pelas também já está são até isso isto este esta entre ser era muito \
        quando tem há depois sobre mesmo sem eu você me lhe num numa esse essa ter após foram anos ano ainda onde bem \
        todos só nem estão segundo durante cidade parte primeira primeiro outros pode contra porque
        """, letters: "ãõçáéíóúâêôà"),
    Row(
      code: "pl",
      words: """
        i w z na do nie się jest że to o jak po za od przez dla ale przy co są tym oraz być był była było były roku który \
        która które tego ten ta jego jej ich już tylko ze we może tak lub czy bardzo także jako między został została \
        przed pod nad bez gdy kiedy mnie mi go mu ja ty my on ona oni jednak więc który których którym więcej lat tej te \
        jeszcze też a u polski ku latach
        """, letters: "ąęłńśźżćó"),
    Row(
      code: "tr",
      words: """
        ve bir bu da de için ile olarak olan çok daha en o gibi ne kadar sonra var değil ama ben sen biz siz onlar mi mı \
        mu mü ki her şey diye göre olduğu tarafından yıl yılında olduğunu ise ya veya hem ancak iki ilk büyük kendi bile \
        türkiye üzerinde arasında içinde önce tüm şekilde etti oldu dedi oldukça yer yok edilen eden aynı bin yeni
        """, letters: "ğışçöüİ"),
    Row(
      code: "nl",
      words: """
        de het een en van in is dat op te voor met zijn niet aan er ook als om maar door bij naar uit nog dan wordt worden \
        werd werden over was hij ze zij wij je ik die deze dit tot heeft hebben had hun haar geen meer al zich kan wel of \
        wat onder na tussen tegen jaar toen waar zeer veel mijn
        """, letters: "ëĳ"),
    Row(
      code: "sv",
      words: """
        och i att det som en på är av för med den till inte har de ett om var jag han men från vid så kan hade när år \
        också efter eller sig blev under mot sin sitt där ut över här mycket skulle varit
        """, letters: "åäö"),
    Row(
      code: "da",
      words: """
        og i at det som en på er af for med den til ikke har de et om var jeg han men fra ved så kan havde når år også \
        efter eller sig blev under mod sin sit der ud over her meget skulle været hvor hvad
        """, letters: "åæø"),
    Row(
      code: "nb",
      words: """
        og i at det som en på er av for med den til ikke har de et om var jeg han men fra ved så kan hadde når år også \
        etter eller seg ble under mot sin sitt der ut over her mye skulle vært hvor hva
        """, letters: "åæø"),
    Row(
      code: "fi",
      words: """
        ja on ei se että oli hän ovat mutta joka kun niin kuin myös sen ole tai hänen olla mukaan jos sekä vuonna ne \
        vain nyt joka jossa siitä tämä ollut kanssa mitä
        """, letters: "äö"),
    Row(
      code: "cs",
      words: """
        a v se na je že s z do o to i ve k za pro si po by jako ale jsou byl byla bylo od které který která při už tak \
        nebo až jen jsem než také také roku jeho která této však podle když není ještě být
        """, letters: "ěřůčšžýáíéúťďň"),
    Row(
      code: "sk",
      words: """
        a v sa na je že s z do o to aj vo k za pre si po by ako ale sú bol bola bolo od ktoré ktorý ktorá pri už tak \
        alebo až len som než tiež roku jeho však podľa keď nie ešte byť
        """, letters: "ľĺŕôčšžýáíéúťďňä"),
    Row(
      code: "hu",
      words: """
        a az és hogy nem egy is ez van volt meg de csak mint már el még vagy ki ha be én le minden majd azt után ezt \
        amely szerint között lehet pedig amikor itt nagy két több magyar első
        """, letters: "őűáéíóúöü"),
    Row(
      code: "ro",
      words: """
        și în de la a cu pe nu că din este o un care pentru mai sau au fost sunt ca să se ce prin după fi al ale lui ei \
        lor între această acest era dar când
        """, letters: "ășțâîşţ"),
    Row(
      code: "hr",
      words: """
        i u je da se na za su od s a ne kao koji koja koje bio bila bilo ili iz sa te o po što nije samo ali kako ako do \
        više biti godine jer već još
        """, letters: "čćđšž"),
    Row(
      code: "ca",
      words: """
        el la els les i de del en que a per amb és un una no es al dels com més va ser són seva seu aquest aquesta però \
        també entre des fins quan molt pel l d
        """, letters: "àèéíòóúçï·"),
    Row(
      code: "id",
      words: """
        yang dan di dengan untuk ini itu dari dalam pada tidak adalah ke akan juga oleh sebagai karena telah bisa atau \
        dapat lebih mereka saya ada kami kita orang tahun seperti
        """, letters: ""),
    Row(
      code: "vi",
      words: """
        và của là có được trong các cho không một người với những đã khi này để từ đến như về cũng tại ra vào năm
        """, letters: "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
  ]

  static let cyrillic: [Row] = [
    Row(
      code: "ru",
      words: """
        и в не на что с по как это из к за от его для но он она они мы вы я ты а о у же бы так то был была было были все \
        её их или также при до после только может который которая которые которых этот эта эти еще ещё если чтобы уже \
        когда где есть быть во со об без под над между через года году лет время очень более себя нет ли даже этом этого \
        том того чем им ими которого которой также именно тем кто чтоб нас вас мой наш свой своей своего своих один два \
        сейчас потом тоже тут здесь там затем однако хотя поэтому потому сам сама сами день людей можно надо нужно
        """, letters: "ыэёъ"),
    Row(
      code: "uk",
      words: """
        і в не на що з та як це із до за від його для але й у він вона вони ми ви я ти а о про був була було були всі її \
        їх або також при після тільки може який яка які яких цей ця ці ще якщо щоб вже коли де є бути без під над між \
        через року років час дуже більше себе немає чи навіть бо
        """, letters: "іїєґ"),
    Row(
      code: "be",
      words: """
        і ў не на што з та як гэта да за ад яго для але ён яна яны мы вы я а быў была было былі усе або таксама пасля які \
        якая якія ці каб калі дзе у па
        """, letters: "ўіыэё"),
    Row(
      code: "bg",
      words: """
        и в не на че с по как това от за да се е са си го но той тя те ние а о при до след само може който която които \
        ще ако вече когато където без под над между през година години във със
        """, letters: "ъ"),
    Row(
      code: "sr",
      words: """
        и у не на да се је су од за са као који која које али он она они а о при до после само може или из што није био \
        била било те
        """, letters: "јљњћђџ"),
    Row(
      code: "mk",
      words: """
        и во не на дека со по како ова од за да се е го но тој таа тие а при до само може кој која кои или што не беше \
        ќе сè
        """, letters: "ѓќѕјљњџ"),
    Row(
      code: "kk",
      words: "және мен бұл үшін бар осы болып деп қазақстан да де ол бір оның туралы болған жылы", letters: "әіңғүұқөһ"),
  ]
}
