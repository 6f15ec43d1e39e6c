@main struct OnomaCommand { static func main() {} }
