import Testing
import Variants

@Suite("Inflection: Polish")
struct InflectionPolishTests {
  @Test("places", arguments: placesCases)
  func places(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("places that do not decline", arguments: fixedPlacesCases)
  func fixedPlaces(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("people", arguments: peopleCases)
  func people(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  @Test("people whose names do not decline", arguments: fixedPeopleCases)
  func fixedPeople(row: InflectionCase) {
    #expect(Inflection.forms(of: row.name) == row.forms)
  }

  private static let placesCases = InflectionCase.table(
    "pl", .place,
    """
    Moskwa: Moskwy, Moskwie, Moskwę, Moskwą
    Rosja: Rosji, Rosję, Rosją
    Warszawa: Warszawy, Warszawie, Warszawę, Warszawą
    Kraków: Krakowa, Krakowowi, Krakowem, Krakowie
    Niemcy: Niemiec, Niemcom, Niemcami, Niemczech
    Japonia: Japonii, Japonię, Japonią
    Ukraina: Ukrainy, Ukrainie, Ukrainę, Ukrainą
    Kijów: Kijowa, Kijowowi, Kijowem, Kijowie
    Londyn: Londynu, Londynowi, Londynem, Londynie
    Berlin: Berlina, Berlinowi, Berlinem, Berlinie
    Paryż: Paryża, Paryżowi, Paryżem, Paryżu
    Chiny: Chin, Chinom, Chinami, Chinach
    Wyspy Kurylskie: Wysp Kurylskich, Wyspom Kurylskim, Wyspami Kurylskimi, Wyspach Kurylskich
    Morze Czarne: Morza Czarnego, Morzu Czarnemu, Morzem Czarnym, Morzu Czarnym
    Korea Południowa: Korei Południowej, Koreę Południową, Koreą Południową
    Nowa Zelandia: Nowej Zelandii, Nową Zelandię, Nową Zelandią
    Wielka Brytania: Wielkiej Brytanii, Wielką Brytanię, Wielką Brytanią
    Stany Zjednoczone: Stanów Zjednoczonych, Stanom Zjednoczonym, Stanami Zjednoczonymi, Stanach Zjednoczonych
    Arabia Saudyjska: Arabii Saudyjskiej, Arabię Saudyjską, Arabią Saudyjską
    Bośnia i Hercegowina: Bośni i Hercegowiny, Bośni i Hercegowinie, Bośnię i Hercegowinę, Bośnią i Hercegowiną
    Zjednoczone Emiraty Arabskie: Zjednoczonych Emiratów Arabskich, Zjednoczonym Emiratom Arabskim,
      Zjednoczonymi Emiratami Arabskimi, Zjednoczonych Emiratach Arabskich
    Związek Radziecki: Związku Radzieckiego, Związkowi Radzieckiemu, Związkiem Radzieckim, Związku Radzieckim
    Nowy Jork: Nowego Jorku, Nowemu Jorkowi, Nowym Jorkiem, Nowym Jorku
    Gdańsk: Gdańska, Gdańskowi, Gdańskiem, Gdańsku
    Wrocław: Wrocławia, Wrocławiowi, Wrocławiem, Wrocławiu
    Polska: Polski, Polsce, Polskę, Polską
    Gruzja: Gruzji, Gruzję, Gruzją
    Białoruś: Białorusi, Białorusią
    Morze Ochockie: Morza Ochockiego, Morzu Ochockiemu, Morzem Ochockim, Morzu Ochockim
    Ryga: Rygi, Rydze, Rygę, Rygą
    Praga: Pragi, Pradze, Pragę, Pragą
    Korea Północna: Korei Północnej, Koreę Północną, Koreą Północną
    Afganistan: Afganistanu, Afganistanowi, Afganistanem, Afganistanie
    Madryt: Madrytu, Madrytowi, Madrytem, Madrycie
    Petersburg: Petersburga, Petersburgowi, Petersburgiem, Petersburgu
    Katowice: Katowic, Katowicom, Katowicami, Katowicach
    Szikotan: Szikotanu, Szikotanowi, Szikotanem, Szikotanie
    Kunaszyr: Kunaszyru, Kunaszyrowi, Kunaszyrem, Kunaszyrze
    """)

  private static let fixedPlacesCases = InflectionCase.table(
    "pl", .place,
    """
    Tokio
    Haiti
    Baku
    Torino@IT
    Soczi
    Oslo
    Tokio
    Delhi
    Chicago
    Monte Carlo
    ZSRR
    """)

  private static let peopleCases = InflectionCase.table(
    "pl", .person,
    """
    Władimir Putin: Władimira Putina, Władimirowi Putinowi, Władimirem Putinem, Władimirze Putinie
    Siergiej Ławrow: Siergieja Ławrowa, Siergiejowi Ławrowowi, Siergiejem Ławrowem, Siergieju Ławrowie
    Wołodymyr Zełenski: Wołodymyra Zełenskiego, Wołodymyrowi Zełenskiemu, Wołodymyrem Zełenskim,
      Wołodymyrze Zełenskim
    Angela Merkel: Angeli Merkel, Angelę Merkel, Angelą Merkel
    Donald Tusk: Donalda Tuska, Donaldowi Tuskowi, Donaldem Tuskiem, Donaldzie Tusku
    Andrzej Duda: Andrzeja Dudy, Andrzejowi Dudzie, Andrzeja Dudę, Andrzejem Dudą, Andrzeju Dudzie
    Lech Wałęsa: Lecha Wałęsy, Lechowi Wałęsie, Lecha Wałęsę, Lechem Wałęsą, Lechu Wałęsie
    Maria Zacharowa: Marii Zacharowej, Marię Zacharową, Marią Zacharową
    Olga Tokarczuk: Olgi Tokarczuk, Oldze Tokarczuk, Olgę Tokarczuk, Olgą Tokarczuk
    Petro Poroszenko: Petra Poroszenki, Petrowi Poroszence, Petra Poroszenkę, Petrem Poroszenką,
      Petrze Poroszence
    Joe Biden@US: Joe Bidena, Joe Bidenowi, Joe Bidenem, Joe Bidenie
    Donald Trump@US: Donalda Trumpa, Donaldowi Trumpowi, Donaldem Trumpem, Donaldzie Trumpie
    Fumio Kishida@JP: Fumio Kishidy, Fumio Kishidzie, Fumio Kishidę, Fumio Kishidą
    Jarosław Kaczyński: Jarosława Kaczyńskiego, Jarosławowi Kaczyńskiemu, Jarosławem Kaczyńskim,
      Jarosławie Kaczyńskim
    Maria Skłodowska-Curie: Marii Skłodowskiej-Curie, Marię Skłodowską-Curie, Marią Skłodowską-Curie
    Tadeusz Kościuszko: Tadeusza Kościuszki, Tadeuszowi Kościuszce, Tadeusza Kościuszkę, Tadeuszem Kościuszką,
      Tadeuszu Kościuszce
    Paweł Kowal: Pawła Kowala, Pawłowi Kowalowi, Pawłem Kowalem, Pawle Kowalu
    Aleksander Kwaśniewski: Aleksandra Kwaśniewskiego, Aleksandrowi Kwaśniewskiemu, Aleksandrem Kwaśniewskim,
      Aleksandrze Kwaśniewskim
    Putin: Putina, Putinowi, Putinem, Putinie
    John Kennedy@US: Johna Kennedy, Johnowi Kennedy, Johnem Kennedy, Johnie Kennedy
    Theresa May: Theresy May, Theresie May, Theresę May, Theresą May
    Fidel Castro: Fidela Castro, Fidelowi Castro, Fidelem Castro, Fidelu Castro
    """)

  private static let fixedPeopleCases = InflectionCase.table(
    "pl", .person,
    """
    Merkel
    Hillary Clinton
    Margaret Thatcher
    J. F. Kennedy@US
    """)
}
