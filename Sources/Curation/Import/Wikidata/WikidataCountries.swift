/// ISO 3166-1 codes of countries by their Wikidata ids: what a claim of P17 says only by id.
enum WikidataCountries {
  /// The code of the country; `nil` for what is none of today.
  static func code(of id: String) -> String? {
    guard id.utf8.first == UInt8(ascii: "Q"), let number = Int(id.dropFirst()) else { return nil }
    return codes[number]
  }

  private static let codes: [Int: String] = {
    let list = """
      16 CA 17 JP 20 NO 27 IE 28 HU 29 ES 30 US 31 BE 32 LU 33 FI 34 SE 35 DK 36 PL 37 LT 38 IT 39 CH 40 AT 41 GR 43 TR
      45 PT 55 NL 77 UY 79 EG 96 MX 114 KE 115 ET 117 GH 142 FR 145 GB 148 CN 155 BR 159 RU 183 DE 184 BY 189 IS 191 EE
      211 LV 212 UA 213 CZ 214 SK 215 SI 217 MD 218 RO 219 BG 221 MK 222 AL 224 HR 225 BA 227 AZ 228 AD 229 CY 230 GE
      232 KZ 233 MT 235 MC 236 ME 237 VA 238 SM 241 CU 242 BZ 244 BB 252 ID 258 ZA 262 DZ 265 UZ 298 CL 334 SG 347 LI
      398 BH 399 AM 403 RS 408 AU 414 AR 419 PE 423 KP 424 KH 574 TL 657 TD 664 NZ 668 IN 672 TV 678 TO 683 WS 685 SB
      686 VU 691 PG 695 PW 697 NR 702 FM 709 MH 710 KI 711 MN 712 FJ 717 VE 730 SR 733 PY 734 GY 736 EC 739 CO 750 BO
      754 TT 757 VC 760 LC 763 KN 766 JM 769 GD 774 GT 778 BS 781 AG 783 HN 784 DM 786 DO 790 HT 792 SV 794 IR 796 IQ
      800 CR 801 IL 804 PA 805 YE 810 JO 811 NI 813 KG 817 KW 819 LA 822 LB 826 MV 833 MY 836 MM 837 NP 842 OM 843 PK
      846 QA 851 SA 854 LK 858 SY 863 TJ 865 TW 869 TH 874 TM 878 AE 881 VN 884 KR 889 AF 902 BD 912 ML 916 AO 917 BT
      921 BN 924 TZ 928 PH 929 CF 945 TG 948 TN 953 ZM 954 ZW 958 SS 962 BJ 963 BW 965 BF 967 BI 970 KM 971 CG 974 CD
      977 DJ 983 GQ 986 ER 1000 GA 1005 GM 1006 GN 1007 GW 1008 CI 1009 CM 1011 CV 1013 LS 1014 LR 1016 LY 1019 MG
      1020 MW 1025 MR 1027 MU 1028 MA 1029 MZ 1030 NA 1032 NE 1033 NG 1036 UG 1037 RW 1039 ST 1041 SN 1042 SC 1044 SL
      1045 SO 1049 SD 1050 SZ 1246 XK 219060 PS
      """.split(whereSeparator: \.isWhitespace)
    var codes: [Int: String] = [:]
    for index in stride(from: 0, to: list.count - 1, by: 2) {
      if let number = Int(list[index]) { codes[number] = String(list[index + 1]) }
    }
    return codes
  }()
}
