import { buildBlueprint } from '../blueprint-builder.ts';

/**
 * A car dealer's service with its fail-safes, after the textbook exhibit that follows Chase & Stewart, "Make your
 * service fail-safe" (1994). Failures carry what prevents them; nobody has rated them.
 */
export const carService = buildBlueprint({
  title: ['汽车维修防错示例', 'Fail-safing a car service'],
  service: 'aftersales',
  roles: {},
  lanes: [
    ['customer', 'customer', ['顾客', 'Customer']],
    ['frontstage', 'frontstage', ['前台', 'Frontstage']],
    ['backstage', 'backstage', ['后台', 'Backstage']],
  ],
  stages: [
    {
      key: 'service',
      name: ['维修服务', 'Service'],
      steps: [
        {
          key: 'preliminary',
          name: ['前期', 'Preliminary'],
          cards: [
            [
              'customer',
              'call',
              ['打电话预约', 'Calls for appointment'],
              {
                form: 'trigger',
                fails: [
                  {
                    mode: ['客户忘记该做保养', 'Customer forgets the service'],
                    prevention: ['自动提醒，附95折优惠', 'Automatic reminder with 5 % discount'],
                  },
                ],
              },
            ],
            [
              'customer',
              'arrive',
              ['驾车到店', 'Arrives with vehicle'],
              {
                fails: [
                  {
                    mode: ['找不到服务区', 'Customer cannot find the service area'],
                    prevention: ['清晰的指示牌', 'Clear signage'],
                  },
                ],
              },
            ],
            [
              'frontstage',
              'greet',
              ['迎接客户', 'Greet customer'],
              {
                fails: [
                  {
                    mode: ['到店无人察觉', 'Arrival unnoticed'],
                    prevention: ['入口铃链', 'Bell chain'],
                  },
                  {
                    mode: ['未按顺序接待', 'Customers not served in order'],
                    prevention: ['号码牌', 'Numbered markers'],
                  },
                ],
              },
            ],
            ['backstage', 'schedule', ['安排预约', 'Schedule appointment']],
          ],
        },
        {
          key: 'diagnosis',
          name: ['诊断', 'Diagnosis'],
          cards: [
            [
              'customer',
              'specify',
              ['说明故障', 'Specifies problem'],
              {
                fails: [
                  {
                    mode: ['难以说清', 'Difficulty communicating'],
                    prevention: ['共同检查，顾问复述', 'Joint inspection, adviser repeats'],
                  },
                ],
              },
            ],
            [
              'customer',
              'approve',
              ['同意维修', 'Approves service'],
              {
                fails: [
                  {
                    mode: ['不理解服务内容', 'Customer does not understand the service'],
                    prevention: ['预印说明资料', 'Pre-printed material'],
                  },
                ],
              },
            ],
            [
              'frontstage',
              'vehicle-facts',
              ['登记车辆信息', 'Obtain vehicle information'],
              {
                fails: [
                  {
                    mode: ['车辆信息有误', 'Wrong vehicle data'],
                    prevention: ['客户车辆数据库', 'Database'],
                  },
                ],
              },
            ],
            [
              'frontstage',
              'first-diagnosis',
              ['初步诊断：原因清楚吗？', 'Preliminary diagnosis: cause clear?'],
              {
                form: 'decision',
                fails: [
                  {
                    mode: ['诊断错误', 'Wrong diagnosis'],
                    prevention: ['检查表', 'Checklists'],
                  },
                ],
              },
            ],
            ['backstage', 'detailed-diagnosis', ['详细诊断', 'Detailed diagnosis']],
            [
              'backstage',
              'estimate',
              ['估算费用与时间', 'Prepare cost and time estimate'],
              {
                fails: [
                  {
                    mode: ['估算错误', 'Wrong estimate'],
                    prevention: ['逐项检查表', 'Itemised checklists'],
                  },
                ],
              },
            ],
          ],
        },
        {
          key: 'work',
          name: ['施工', 'Perform work'],
          cards: [
            ['customer', 'wait', ['等候或离开', 'Waits or leaves']],
            [
              'frontstage',
              'shuttle',
              ['提供休息室或班车', 'Waiting room or shuttle provided'],
              {
                fails: [
                  {
                    mode: ['班车不便', 'Shuttle inconvenient'],
                    prevention: ['预约时即分配座位', 'Seats allocated at booking'],
                  },
                ],
              },
            ],
            [
              'backstage',
              'repair',
              ['完成所需维修', 'Perform required work'],
              {
                fails: [
                  {
                    mode: ['配件缺货', 'Parts not in stock'],
                    prevention: ['到达订货点即报警', 'Signal at order point'],
                  },
                ],
              },
            ],
          ],
        },
        {
          key: 'billing',
          name: ['结账取车', 'Billing and retrieval'],
          cards: [
            ['customer', 'pay', ['付账', 'Pays bill']],
            [
              'customer',
              'depart',
              ['离店', 'Departs'],
              {
                form: 'outcome',
                fails: [
                  {
                    mode: ['没有反馈', 'No feedback'],
                    prevention: ['随钥匙附明信片', 'Postcard with the keys'],
                  },
                ],
              },
            ],
            [
              'frontstage',
              'present-bill',
              ['出示账单', 'Present bill'],
              {
                fails: [
                  { mode: ['找不到客户', 'Customer not located'], prevention: ['呼叫器', 'Beepers'] },
                  {
                    mode: ['账单看不清', 'Bill illegible'],
                    prevention: ['白纸副本', 'Plain paper copy'],
                  },
                ],
              },
            ],
            ['backstage', 'invoice', ['开具发票', 'Prepare invoice']],
            [
              'backstage',
              'retrieve',
              ['取车并清洁', 'Retrieve and clean vehicle'],
              {
                fails: [
                  { mode: ['车未清洁', 'Car not cleaned'], prevention: ['跑车员检查', 'Runner inspects'] },
                  {
                    mode: ['取车慢', 'Slow retrieval'],
                    prevention: ['收银录入即通知跑车员', 'Cashier entry alerts runners'],
                  },
                ],
              },
            ],
          ],
        },
      ],
      chains: [
        ['interaction', 'call', 'schedule'],
        ['sequence', 'call', 'arrive'],
        ['interaction', 'arrive', 'greet'],
        ['sequence', 'greet', 'vehicle-facts'],
        ['support', 'schedule', 'greet'],
        ['interaction', 'vehicle-facts', 'specify', 'first-diagnosis'],
        ['sequence', 'detailed-diagnosis', 'estimate'],
        ['interaction', 'estimate', 'approve'],
        ['sequence', 'approve', 'wait'],
        ['interaction', 'shuttle', 'wait'],
        ['sequence', 'estimate', 'repair', 'invoice', 'retrieve'],
        ['support', 'repair', 'shuttle'],
        ['support', 'retrieve', 'present-bill'],
        ['interaction', 'present-bill', 'pay'],
        ['sequence', 'wait', 'pay', 'depart'],
      ],
      exits: [
        { from: 'first-diagnosis', to: 'estimate', label: ['是', 'Yes'], probability: null },
        { from: 'first-diagnosis', to: 'detailed-diagnosis', label: ['否', 'No'], probability: null },
      ],
    },
  ],
});
